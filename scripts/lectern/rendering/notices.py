"""Notices: what is wrong with a learner's browser or clock, in the rooms that suffer from it.

They stand hidden in the page; the runtime shows one where it is so, `[data-apart]` by `hints.js`
and `[data-clock]` by `clock-notice.js`, which puts a day into its `time`.
"""

from markupsafe import Markup

APART = Markup(
    '<p class="lectern-notice" data-apart hidden>火狐浏览器从U盘打开时，每个页面的记录分开存，'
    "这里看不到别的页面的记录，别的页面也看不到这里的。请换用Edge或者谷歌浏览器，"
    "或者上网打开。</p>"
)
_EARLY = Markup(
    '<p class="lectern-notice" data-clock="early" hidden>这台设备的日期是 <time></time>，不对。'
    "请先在系统设置里调好日期和时间，再刷新本页：记录要靠它写明哪天学的、哪天该复习。</p>"
)
_AHEAD = Markup(
    '<p class="lectern-notice" data-clock="ahead" hidden>有的记录写着以后的日期'
    "（最晚 <time></time>）：这台设备的时间现在不准，或者做题的时候不准。"
    "请核对系统设置里的日期和时间。记录都在，对错以最后一次作答为准；"
    "学习的日子、复习的日子可能不准。</p>"
)
ROOM_NOTICES = APART + _EARLY + _AHEAD
