"""How clauses of a plan hang together: conditions and ends, what only announces, what sets no task, what lists aims."""

from __future__ import annotations

from caoxian_desktop.core.indicators.expression import Expression
from caoxian_desktop.core.tasks.verbs import LINK, TIME

LABEL = Expression(
    r"\s*(?:\d{1,3}(?:[.．](?!\d)|、)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳]"
    r"|[一二三四五六七八九十]{1,3}(?:、|是))\s*"
)
"""The label of a list that a stretch still begins with."""
LEADING_LINK = Expression(rf"\s*(?:(?:我们|将|{LINK})[，,]?)++(?=[\u4e00-\u9fff“])")
"""Words that join a clause to what stands before it, and go when it stands alone."""

CONDITION = Expression(
    r"(?:以[^，。；]{1,40}(?:为(?!主导的)|$)|围绕|按照|根据|针对|立足|依托|紧扣|紧紧围绕|聚焦|对标|锚定|瞄准"
    r"|结合|通过|借助|抢抓|抓住|坚持|秉持|本着|遵循|着眼|把握|深刻|牢牢把握"
    r"|(?:充分|积极|进一步|更好|有效|切实|持续|深入){0,2}(?:发挥|利用|挖掘[^，。；]{2,24}(?:资源|优势|潜力)$)"
    r"|用好用活|面对|随着|顺应|适应|突出|(?:牢固)?树立|树牢|(?:全面|深入)?贯彻|(?:深入)?学习"
    r"|(?:将|把)[^，。；]{1,40}作为|在[^，。；]{1,40}(?:上|中|下|方面|基础上|前提下|过程中|同时)$"
    r"|[^，。；]{1,30}(?:方面|基础上|前提下|过程中|的同时|契机|机遇|要求|原则|思路|理念|红利)$)"
)
"""A clause that says how or on what ground the next one is done; it stands with what follows."""
RESULT = Expression(
    rf"(?:{TIME}|全面|真正|切实|有效|不断|持续|进一步|逐步|加快|着力|努力|最大限度|更好|共同|充分|稳步){{0,6}}"
    r"(?:确保|力争|力促|实现|努力|促进|促使|让|使(?!用)|以便|从而|形成|达到|做到|助力|助推|带动|拉动|不断|切实|真正"
    r"|推动[^，。；]{2,16}(?:发展|提升|转变|转型|升级|优化|改善)$"
    r"|(?:提高|提升|增强|改善|激发|释放|满足|破解|畅通|缩小|拓宽|降低|减轻|凝聚|增添|彰显|展现|维护|保障|擦亮|打响"
    r"|夯实|筑牢|营造|构建|打造)[^，。；\d]{2,30}$)"
)
"""A clause that says to what end the one before is done; it stands with what precedes."""
EFFECT = Expression(
    r"(?:让|使(?!用)|从而|以便|促使|更好满足"
    r"|也?为[^，。；]{2,30}(?:奠定|留下|留出|提供(?:强|有力|坚实|重要|可靠)))"
)
"""How a clause begins that only says what comes of the work: 让更多成果转化."""

ANNOUNCEMENT = Expression(
    r"(?:以下|下列|如下|下面)[^，。；：]{0,12}(?:方面|工作|任务|重点|举措|措施|实事)"
    r"|(?:抓好|做好|突出|办好)[^，。；]{0,6}[一二三四五六七八九十\d]{1,3}(?:个|件|项|大)(?:方面|重点|工作)[^，。；]{0,8}$"
)
"""What only announces the list that follows."""
NO_WORK = Expression(
    r"让我们|我们(?:坚信|深信|相信|深知|也?清醒)|感谢|致敬|谢谢|敬意|祝福|团结在"
    r"|为[^，。；]{0,4}(?:指导|指引|统领|遵循)|指导思想|总体要求|总体思路|总体考虑|基本思路|总的(?:要求|考虑|思路)"
    r"|两个确立|展望未来|更有信心|扬帆|奋楫|综合研判|客观分析|请予审议|[？?]|不懈奋斗|努力奋斗|只有[^，。；]{1,40}才能|没有[^，。；]{1,20}就没有"
)
"""A sentence that speaks of thoughts, of the situation or to the house, and sets no task."""
NO_TASK = Expression(
    r"之年$|关键一年|(?:形势|环境|任务)[^，。；]{0,8}(?:复杂|严峻|艰巨|繁重)|机遇[^，。；]{0,6}(?:挑战|并存)|面临"
    r"|事关|关系到|关乎|任重道远|使命在肩|可以实现|能够实现|体现了|表明|意味着|以习近平|习近平[^，。；]{0,16}思想"
    r"|^[^，。；]{2,12}是[^，。；]{2,40}(?:关键|根本|基础|前提|保障|使命|责任|追求|要求|所在|主题|主线|任务|支撑"
    r"|工程|期盼|大计|底线|生命线|源泉|灵魂|标准)$|^从[^，。；]{2,20}看$|^(?:各位代表|同志们|当前|目前)$"
    r"|四个意识|四个自信|两个维护|提请(?:本次|这次)?大会|^附件|(?:清单|注释|附表)$"
    r"|(?:党的[一二十]{1,3}大|全会|会议|重要讲话|重要指示|重要论述)[^，。；\d]{0,24}精神$"
)
"""A clause that says how things are, or in whose spirit."""
STATEMENT = Expression(
    r"(?:这|那|此|其)|[^，。；]{0,30}?(?:(?<![凡若只])是(?!否)|很大|展望|希望|必将|并非|离不开|有赖|再怎么|既要|不能|终将)"
)
"""How a clause that does not begin with a verb says how things are: 干部为企业服务，就是为经济服务."""
SLOGAN = Expression(
    r"(?:必须|要|始终){0,3}(?:完整、准确、全面|坚持|牢固树立|树立|坚定|牢记|秉持|本着|顺应|深刻|面对|随着|坚信|锚定"
    r"|永葆|弘扬|发扬|全面贯彻新发展)"
)
"""How a clause begins that, alone, only says in what spirit work is done."""

AIMS = Expression(r"目标[^，。；：:]{0,10}?(?:是(?!否)|为(?!本|先|主)|[：:])")
"""What announces the headline aims of the year: 主要预期目标是：…."""
CONTINUES_AIM = Expression(
    r"(?:达到|并|力争|其中|总量|增量|增幅|增速|确保|努力|高于|快于|好于|优于|同比|[较比]上年|继续|在实际工作"
    r"|与[^，。；]{2,12}同步|实现[^，。；\d]{0,8}$)"
)
"""How a clause begins that goes on about the aim before it: 增长16%，达到28.8亿元."""
MORE_AIMS = Expression(
    r"(?!这|该|上述|以上)(?![^。；]*(?:以下|如下))"
    r"[^。；]*?(?:\d|同步|平衡|稳定|改善|控制|下降|增长|高于|优于)"
)
"""A sentence behind a list of aims that goes on with it, where it does not begin with a verb."""

MEANS = Expression(r"(?:力度|步伐|进程|进度|行动)$")
"""How a clause ends that the next one puts into figures: 加快老城更新步伐，完成老旧小区改造2个."""
OF_ITSELF = Expression(
    r"(?:建成|建设|开建|启动|开工|新建|改建|扩建|迁建|完成|竣工|投用|开通|出台|制定|编制|举办|召开|设立|组建|申报"
    r"|争创|创建|争取)|.*(?:建设|项目|工程|高铁|高速|公路|机场|园区|规划|方案|条例|办法|试点|创建)$"
)
"""A short clause that is a task of its own all the same: a project, a document, an event."""
