"""The page that is double-clicked to open a course that came as an archive.

It is the home page itself, so it needs no script and no redirection.  A viewer that shows it
from inside the archive unpacks no other file, so its links would fail; then the style that
hides the first paragraph is missing too, and the paragraph says what to do.
"""

import re

OPENING_NAME = "打开课程.html"
HIDING_NAME = "unpacked.css"
HIDING_STYLE = ".lectern-packed { display: none }\n"

_LINK = f'<link rel="stylesheet" href="{HIDING_NAME}">'
_NOTICE = """
<section class="lectern-packed" style="min-height: 100vh">
<h1>请先解压，再打开课程</h1>
<p>您打开的是压缩包里的单个文件，所以只能看到这一页，而且排版不对。请关闭它，然后：</p>
<ol>
<li>在压缩包上点右键，选“全部解压缩”或“解压到当前文件夹”；</li>
<li>打开解压出来的文件夹，双击其中的“打开课程.html”。</li>
</ol>
<hr>
</section>
"""


def write_opening_page(home: str) -> str:
    """Return the home page with the notice for those who have not unpacked the archive."""
    page = re.sub("(?i)(?=</head>)", _LINK, home, count=1)
    return re.sub("(?i)<body[^>]*>", lambda body: body.group() + _NOTICE, page, count=1)
