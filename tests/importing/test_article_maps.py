"""Following articles from one version of a law to the next."""

from hypothesis import given
from hypothesis import strategies as st

from lectern.diagnostics import Place
from lectern.importing.article_maps import propose_by_fingerprints, propose_by_texts
from lectern.importing.law_texts import LawText

LIBRARIAN = "图书馆设馆长一人，由村民推选，每届任期三年。"
OPENING = "图书馆每周开放五天，节假日照常开放，开放时间贴在门口。"
RIGHTS = "读者享有下列权利：\n（一）借阅图书，每次不超过三本；\n（二）提出意见。"
AIRING = "图书每年晾晒两次，防止虫蛀和霉变。"


def build_text(articles: dict[str, tuple[str, ...]]) -> LawText:
    """Return a version with these articles."""
    return LawText(title="示例法", version="", articles=articles, place=Place(file=""))


def propose(old, new):
    """Return what is proposed from the one to the other."""
    proposal = propose_by_texts(build_text(old), build_text(new))
    return proposal.moved, proposal.doubts


def test_equal_articles_move_with_certainty():
    """An article that only changed its number needs no confirmation."""
    old = {"1": (LIBRARIAN,), "2": (OPENING,)}
    new = {"1": (OPENING,), "2": (AIRING,), "3": (LIBRARIAN,)}
    assert propose(old, new) == ({"1": ("3",), "2": ("1",)}, {})


def test_amended_article_is_followed():
    """Words added to an article do not hide it."""
    new = RIGHTS.replace("三本", "五本").replace("意见。", "意见；\n（三）参加读者小组。")
    assert propose({"1": (RIGHTS,)}, {"1": (AIRING,), "2": (new,)})[0] == {"1": ("2",)}


def test_split_article_goes_to_several():
    """Each 款 is followed on its own."""
    moved, doubts = propose(
        {"1": (LIBRARIAN, AIRING)}, {"1": (OPENING,), "2": (AIRING,), "3": (LIBRARIAN,)}
    )
    assert (moved, doubts) == ({"1": ("2", "3")}, {})


def test_article_without_successor():
    """An article that is gone has no successor, and a person is asked to confirm it."""
    moved, doubts = propose({"7": (AIRING,)}, {"1": (LIBRARIAN,), "2": ("图书丢失的，赔偿。",)})
    assert moved == {"7": ()}
    assert doubts == {"7": "第七条（没有着落）"}


def test_article_struck_out_is_not_its_neighbour():
    """Words that another article has taken over are no sign of where this one went."""
    second = "图书馆设副馆长一人，由村民推选，每届任期三年。"
    moved, doubts = propose({"1": (LIBRARIAN,), "2": (second,)}, {"1": (LIBRARIAN,)})
    assert moved == {"1": ("1",), "2": ()}
    assert doubts == {"2": "第二条（没有着落）"}


def test_two_articles_become_one():
    """Where most of an article stands among words that no other claimed, it went there too."""
    joined = LIBRARIAN + OPENING
    assert propose({"1": (LIBRARIAN,), "2": (OPENING,)}, {"1": (joined,)})[0] == {
        "1": ("1",),
        "2": ("1",),
    }


def test_lost_paragraph_is_named():
    """A 款 that is gone is told even when the rest of its article is found."""
    moved, doubts = propose({"1": (LIBRARIAN, AIRING)}, {"2": (LIBRARIAN,), "3": (OPENING,)})
    assert moved == {"1": ("2",)}
    assert doubts == {"1": "第一条（第二款没有着落）"}


def test_doubtful_successor_is_named():
    """A successor of little likeness is shown, and followed only when a person says so."""
    new = "图书馆设馆长一人，由读者小组推选，任期两年。"
    moved, doubts = propose({"1": (LIBRARIAN,)}, {"4": (new,), "5": (AIRING,)})
    assert moved == {}
    assert doubts == {"1": "第一条（可能是第四条）"}


def test_equal_words_in_two_articles():
    """Of two articles with the same 款, the one that took the other 款 is chosen."""
    shared = "办法由村民议事会规定。"
    new = {"1": (OPENING, shared), "2": (LIBRARIAN, shared)}
    assert propose({"1": (LIBRARIAN, shared)}, new)[0] == {"1": ("2",)}


def test_nothing_in_common():
    """An article without a single shared pair of characters has no nearest one."""
    assert propose({"1": ("甲乙丙丁",)}, {"1": ("子丑寅卯",)}) == (
        {"1": ()},
        {"1": "第一条（没有着落）"},
    )


def test_fingerprints_follow_equal_words():
    """Without texts, articles are followed as far as 款 are equal, and the rest is told."""
    old = build_text({"1": (LIBRARIAN, AIRING), "2": (RIGHTS,), "3": (OPENING,)})
    new = build_text({"1": (OPENING,), "2": (RIGHTS + "\n（三）其他。",), "3": (AIRING,)})
    proposal = propose_by_fingerprints(old.extract_facts(), new.extract_facts())
    assert proposal.moved == {"1": ("3",), "3": ("1",)}
    assert proposal.doubts == {"2": "第二条"}


ARTICLES = st.dictionaries(
    st.integers(1, 9).map(str),
    st.lists(st.text("甲乙丙丁，", min_size=1, max_size=9), min_size=1, max_size=3).map(tuple),
    min_size=1,
    max_size=6,
)


@given(ARTICLES, ARTICLES)
def test_every_article_is_mapped_or_told(old, new):
    """No old article is silently lost, and none goes to an article that does not exist."""
    for proposal in (
        propose_by_texts(build_text(old), build_text(new)),
        propose_by_fingerprints(build_text(old).extract_facts(), build_text(new).extract_facts()),
    ):
        assert proposal.moved.keys() | proposal.doubts.keys() == old.keys()
        assert {number for numbers in proposal.moved.values() for number in numbers} <= new.keys()
