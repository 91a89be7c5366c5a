"""Names that nobody can put into words of his own: titles of laws, names of bodies."""

import re

from lectern.wording.markup import MASK

_BODY = (
    "中华人民共和国|人民代表大会|常务委员会|人大常委会|主席团|人民政府|人民法院|人民检察院|监察委员会"
    "|专门委员会|法制委员会|调查委员会|委员会|国务院|办事处|代表大会|法院|检察院"
)
# None is made of others: text that repeats one would be tried in every way of reading it.
_QUALIFIER = (
    "全国|地方|各级|县级以上|乡级|本级|上一级|下一级|最高|高级|中级|基层|专门|中央|国家"
    "|自治区|直辖市|设区的市|不设区的市|自治州|自治县|市辖区|民族乡|街道|省|市|县|区|乡|镇"
)
# A body with what stands before it: 县级以上的地方各级人民代表大会常务委员会, 乡、民族乡、镇的….
_NAME = re.compile(
    r"《[^《》\n]+》"
    rf"|(?:(?:{_QUALIFIER})[的、和及以上]*)*(?:{_BODY})(?:(?:的|及其|和)?(?:{_BODY}))*"
    rf"|(?:(?:{_QUALIFIER})[、和]){{2,}}(?:{_QUALIFIER})"
)


def hide_names(text: str) -> str:
    """Return a text of the same length in which names are replaced by `MASK`."""
    return _NAME.sub(lambda found: MASK * len(found.group()), text)
