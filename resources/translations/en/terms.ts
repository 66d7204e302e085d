<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Terms</name>
    <message>
        <source>完成数</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>预计数</source>
        <translation>Estimate</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>民生实事</source>
        <translation>Pledge</translation>
    </message>
    <message>
        <source>背景</source>
        <translation>Background</translation>
    </message>
    <message>
        <source>推算</source>
        <translation>derived</translation>
    </message>
    <message>
        <source>不是数据</source>
        <translation>No figure</translation>
    </message>
    <message>
        <source>总量</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>增量</source>
        <translation>Increment</translation>
    </message>
    <message>
        <source>增速</source>
        <translation>Growth</translation>
    </message>
    <message>
        <source>占比</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>比率</source>
        <translation>Ratio</translation>
    </message>
    <message>
        <source>位次</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>由…到…</source>
        <translation>From … to …</translation>
    </message>
    <message>
        <source>高于/低于</source>
        <translation>Above/below</translation>
    </message>
    <message>
        <source>由</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>高于</source>
        <translation>Above</translation>
    </message>
    <message>
        <source>低于</source>
        <translation>Below</translation>
    </message>
    <message>
        <source>无</source>
        <translation>None</translation>
    </message>
    <message>
        <source>升</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>降</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>不分</source>
        <translation>Either</translation>
    </message>
    <message>
        <source>存量</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>流量</source>
        <translation>Flow</translation>
    </message>
    <message>
        <source>此前</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>时间跨度</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>Item number</translation>
    </message>
    <message>
        <source>次序</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>引号内</source>
        <translation>In quotation marks</translation>
    </message>
    <message>
        <source>书名号内</source>
        <translation>In a title</translation>
    </message>
    <message>
        <source>限定</source>
        <translation>Threshold</translation>
    </message>
    <message>
        <source>规格</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>归纳</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>计算基数</source>
        <translation>Denominator</translation>
    </message>
    <message>
        <source>注号、附件号</source>
        <translation>Note or annex number</translation>
    </message>
    <message>
        <source>出处</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>表中数</source>
        <translation>In a table</translation>
    </message>
    <message>
        <source>标题中数</source>
        <translation>In a heading</translation>
    </message>
    <message>
        <source>名词解释</source>
        <translation>Glossary</translation>
    </message>
    <message>
        <source>标题区</source>
        <translation>Title block</translation>
    </message>
    <message>
        <source>未识别</source>
        <translation>Not recognised</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>原文表述</source>
        <translation>As printed</translation>
    </message>
    <message>
        <source>数值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>数值上限</source>
        <translation>Upper value</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>变化</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>时期</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>用语</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>章节</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>句子</source>
        <translation>Sentence</translation>
    </message>
    <message>
        <source>读者更正</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>任务</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>亮点</source>
        <translation>Strength</translation>
    </message>
    <message>
        <source>短板</source>
        <translation>Weakness</translation>
    </message>
    <message>
        <source>疑问</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>待核</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>已核</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>原文未变</source>
        <translation>Text unchanged</translation>
    </message>
    <message>
        <source>邻近数字已变</source>
        <translation>Nearby number changed</translation>
    </message>
    <message>
        <source>原文数字已变</source>
        <translation>Number changed</translation>
    </message>
    <message>
        <source>位置待确认</source>
        <translation>Place to confirm</translation>
    </message>
    <message>
        <source>位置待选</source>
        <translation>Place to choose</translation>
    </message>
    <message>
        <source>未定位</source>
        <translation>No place</translation>
    </message>
    <message>
        <source>要点速览</source>
        <translation>One-page brief</translation>
    </message>
    <message>
        <source>要点汇编</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>简报</source>
        <translation>Bulletin</translation>
    </message>
    <message>
        <source>修改意见建议表</source>
        <translation>Table of amendments</translation>
    </message>
    <message>
        <source>审议（讨论）发言提纲</source>
        <translation>Speaking notes</translation>
    </message>
    <message>
        <source>备询要点</source>
        <translation>Briefing for questions</translation>
    </message>
    <message>
        <source>指标数据摘录</source>
        <translation>Extract of figures</translation>
    </message>
    <message>
        <source>公文版式全文</source>
        <translation>Full text in official layout</translation>
    </message>
    <message>
        <source>重点工作任务分解表</source>
        <translation>Task breakdown</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>总览</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>指标一览</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>图表</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>今年抓手</source>
        <translation>This year’s levers</translation>
    </message>
    <message>
        <source>批注摘录</source>
        <translation>Excerpts with notes</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>资料来源</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>肯定</source>
        <translation>Praise</translation>
    </message>
    <message>
        <source>可供发言参考</source>
        <translation>For reference</translation>
    </message>
    <message>
        <source>今年目标低于上年实绩</source>
        <translation>Targets below last year’s results</translation>
    </message>
    <message>
        <source>今年目标增速高于上年实绩</source>
        <translation>Growth targets above last year’s</translation>
    </message>
    <message>
        <source>口径不同</source>
        <translation>Differing bases</translation>
    </message>
    <message>
        <source>未完成事项</source>
        <translation>Unfinished matters</translation>
    </message>
    <message>
        <source>上年目标完成情况</source>
        <translation>Last year’s targets</translation>
    </message>
    <message>
        <source>同一名称下的多个数</source>
        <translation>Several figures under one name</translation>
    </message>
    <message>
        <source>出处核对</source>
        <translation>Source check</translation>
    </message>
    <message>
        <source>亮点</source>
        <comment>chapter</comment>
        <translation>Strengths</translation>
    </message>
    <message>
        <source>短板</source>
        <comment>chapter</comment>
        <translation>Weaknesses</translation>
    </message>
    <message>
        <source>疑问</source>
        <comment>chapter</comment>
        <translation>Questions</translation>
    </message>
    <message>
        <source>建议</source>
        <comment>chapter</comment>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>任务</source>
        <comment>chapter</comment>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>民生实事</source>
        <comment>chapter</comment>
        <translation>Pledges</translation>
    </message>
    <message>
        <source>报告</source>
        <comment>kind</comment>
        <translation>Reports</translation>
    </message>
    <message>
        <source>名词</source>
        <comment>kind</comment>
        <translation>Terms</translation>
    </message>
    <message>
        <source>批注</source>
        <comment>kind</comment>
        <translation>Notes</translation>
    </message>
    <message>
        <source>指标</source>
        <comment>kind</comment>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>正文</source>
        <comment>kind</comment>
        <translation>Text</translation>
    </message>
    <message>
        <source>自建名词</source>
        <translation>Own term</translation>
    </message>
    <message>
        <source>每日备份</source>
        <translation>Daily</translation>
    </message>
    <message>
        <source>手动备份</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>程序升级前</source>
        <translation>Before an upgrade</translation>
    </message>
    <message>
        <source>恢复之前</source>
        <translation>Before a restore</translation>
    </message>
    <message>
        <source>导入之前</source>
        <translation>Before an import</translation>
    </message>
    <message>
        <source>已导出</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>正在生成文档</source>
        <translation>Creating the document</translation>
    </message>
    <message>
        <source>正在生成表格</source>
        <translation>Creating the tables</translation>
    </message>
    <message>
        <source>正在绘制图表</source>
        <translation>Drawing charts</translation>
    </message>
    <message>
        <source>正在排版</source>
        <translation>Laying out the pages</translation>
    </message>
    <message>
        <source>是数据</source>
        <translation>Is a figure</translation>
    </message>
    <message>
        <source>限定词</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>升降</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>对比基准</source>
        <translation>Compared with</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>门槛</source>
        <translation>Threshold</translation>
    </message>
    <message>
        <source>占比分母</source>
        <translation>Share of</translation>
    </message>
    <message>
        <source>按每</source>
        <translation>Per</translation>
    </message>
    <message>
        <source>所属总数</source>
        <translation>Part of</translation>
    </message>
    <message>
        <source>完成时限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>存量或流量</source>
        <translation>Stock or flow</translation>
    </message>
    <message>
        <source>数</source>
        <comment>sign</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>任</source>
        <comment>sign</comment>
        <translation>T</translation>
    </message>
    <message>
        <source>亮</source>
        <comment>sign</comment>
        <translation>+</translation>
    </message>
    <message>
        <source>短</source>
        <comment>sign</comment>
        <translation>−</translation>
    </message>
    <message>
        <source>疑</source>
        <comment>sign</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>建</source>
        <comment>sign</comment>
        <translation>!</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>地方</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>目标年度</source>
        <translation>Plan year</translation>
    </message>
    <message>
        <source>总结年度</source>
        <translation>Review year</translation>
    </message>
    <message>
        <source>总结时段</source>
        <translation>Review period</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>报告人</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>更正标题</source>
        <translation>Correct title</translation>
    </message>
    <message>
        <source>还原标题</source>
        <translation>Restore title</translation>
    </message>
    <message>
        <source>更正地方</source>
        <translation>Correct place</translation>
    </message>
    <message>
        <source>还原地方</source>
        <translation>Restore place</translation>
    </message>
    <message>
        <source>更正级别</source>
        <translation>Correct level</translation>
    </message>
    <message>
        <source>还原级别</source>
        <translation>Restore level</translation>
    </message>
    <message>
        <source>更正目标年度</source>
        <translation>Correct plan year</translation>
    </message>
    <message>
        <source>还原目标年度</source>
        <translation>Restore plan year</translation>
    </message>
    <message>
        <source>更正总结年度</source>
        <translation>Correct review year</translation>
    </message>
    <message>
        <source>还原总结年度</source>
        <translation>Restore review year</translation>
    </message>
    <message>
        <source>更正总结时段</source>
        <translation>Correct review period</translation>
    </message>
    <message>
        <source>还原总结时段</source>
        <translation>Restore review period</translation>
    </message>
    <message>
        <source>更正日期</source>
        <translation>Correct date</translation>
    </message>
    <message>
        <source>还原日期</source>
        <translation>Restore date</translation>
    </message>
    <message>
        <source>更正会议</source>
        <translation>Correct meeting</translation>
    </message>
    <message>
        <source>还原会议</source>
        <translation>Restore meeting</translation>
    </message>
    <message>
        <source>更正报告人</source>
        <translation>Correct speaker</translation>
    </message>
    <message>
        <source>还原报告人</source>
        <translation>Restore speaker</translation>
    </message>
    <message>
        <source>更正职务</source>
        <translation>Correct position</translation>
    </message>
    <message>
        <source>还原职务</source>
        <translation>Restore position</translation>
    </message>
    <message>
        <source>更正是数据</source>
        <translation>Say whether it is a figure</translation>
    </message>
    <message>
        <source>还原是数据</source>
        <translation>Restore whether it is a figure</translation>
    </message>
    <message>
        <source>更正指标</source>
        <translation>Correct indicator</translation>
    </message>
    <message>
        <source>还原指标</source>
        <translation>Restore indicator</translation>
    </message>
    <message>
        <source>更正数值</source>
        <translation>Correct value</translation>
    </message>
    <message>
        <source>还原数值</source>
        <translation>Restore value</translation>
    </message>
    <message>
        <source>更正数值上限</source>
        <translation>Correct upper value</translation>
    </message>
    <message>
        <source>还原数值上限</source>
        <translation>Restore upper value</translation>
    </message>
    <message>
        <source>更正单位</source>
        <translation>Correct unit</translation>
    </message>
    <message>
        <source>还原单位</source>
        <translation>Restore unit</translation>
    </message>
    <message>
        <source>更正限定词</source>
        <translation>Correct modifier</translation>
    </message>
    <message>
        <source>还原限定词</source>
        <translation>Restore modifier</translation>
    </message>
    <message>
        <source>更正类型</source>
        <translation>Correct type</translation>
    </message>
    <message>
        <source>还原类型</source>
        <translation>Restore type</translation>
    </message>
    <message>
        <source>更正升降</source>
        <translation>Correct direction</translation>
    </message>
    <message>
        <source>还原升降</source>
        <translation>Restore direction</translation>
    </message>
    <message>
        <source>更正时期</source>
        <translation>Correct period</translation>
    </message>
    <message>
        <source>还原时期</source>
        <translation>Restore period</translation>
    </message>
    <message>
        <source>更正性质</source>
        <translation>Correct kind</translation>
    </message>
    <message>
        <source>还原性质</source>
        <translation>Restore kind</translation>
    </message>
    <message>
        <source>更正用语</source>
        <translation>Correct wording</translation>
    </message>
    <message>
        <source>还原用语</source>
        <translation>Restore wording</translation>
    </message>
    <message>
        <source>更正对比基准</source>
        <translation>Correct “compared with”</translation>
    </message>
    <message>
        <source>还原对比基准</source>
        <translation>Restore “compared with”</translation>
    </message>
    <message>
        <source>更正范围</source>
        <translation>Correct scope</translation>
    </message>
    <message>
        <source>还原范围</source>
        <translation>Restore scope</translation>
    </message>
    <message>
        <source>更正门槛</source>
        <translation>Correct threshold</translation>
    </message>
    <message>
        <source>还原门槛</source>
        <translation>Restore threshold</translation>
    </message>
    <message>
        <source>更正占比分母</source>
        <translation>Correct “share of”</translation>
    </message>
    <message>
        <source>还原占比分母</source>
        <translation>Restore “share of”</translation>
    </message>
    <message>
        <source>更正按每</source>
        <translation>Correct “per”</translation>
    </message>
    <message>
        <source>还原按每</source>
        <translation>Restore “per”</translation>
    </message>
    <message>
        <source>更正所属总数</source>
        <translation>Correct “part of”</translation>
    </message>
    <message>
        <source>还原所属总数</source>
        <translation>Restore “part of”</translation>
    </message>
    <message>
        <source>更正完成时限</source>
        <translation>Correct deadline</translation>
    </message>
    <message>
        <source>还原完成时限</source>
        <translation>Restore deadline</translation>
    </message>
    <message>
        <source>更正存量或流量</source>
        <translation>Correct stock or flow</translation>
    </message>
    <message>
        <source>还原存量或流量</source>
        <translation>Restore stock or flow</translation>
    </message>
    <message>
        <source>更正数据</source>
        <translation>Correct figure</translation>
    </message>
    <message>
        <source>还原数据</source>
        <translation>Restore figure</translation>
    </message>
    <message>
        <source>补充数据</source>
        <translation>Add figure</translation>
    </message>
    <message>
        <source>确认数据</source>
        <translation>Confirm figure</translation>
    </message>
    <message>
        <source>标为不是数据</source>
        <translation>Mark as not a figure</translation>
    </message>
    <message>
        <source>忽略校核提示</source>
        <translation>Set finding aside</translation>
    </message>
    <message>
        <source>恢复校核提示</source>
        <translation>Bring finding back</translation>
    </message>
    <message>
        <source>标记页码</source>
        <translation>Mark page</translation>
    </message>
    <message>
        <source>更改页码</source>
        <translation>Change page</translation>
    </message>
    <message>
        <source>取消页码标记</source>
        <translation>Remove page mark</translation>
    </message>
    <message>
        <source>添加书签</source>
        <translation>Add bookmark</translation>
    </message>
    <message>
        <source>删除书签</source>
        <translation>Remove bookmark</translation>
    </message>
    <message>
        <source>更改书签名称</source>
        <translation>Rename bookmark</translation>
    </message>
    <message>
        <source>设为章节标题</source>
        <translation>Make heading</translation>
    </message>
    <message>
        <source>取消章节标题</source>
        <translation>Not a heading</translation>
    </message>
    <message>
        <source>章节标题升级</source>
        <translation>Promote heading</translation>
    </message>
    <message>
        <source>章节标题降级</source>
        <translation>Demote heading</translation>
    </message>
    <message>
        <source>还原章节标题</source>
        <translation>Restore headings</translation>
    </message>
    <message>
        <source>添加批注</source>
        <translation>Add note</translation>
    </message>
    <message>
        <source>标出相同文字</source>
        <translation>Mark same words</translation>
    </message>
    <message>
        <source>修改批注</source>
        <translation>Change note</translation>
    </message>
    <message>
        <source>删除批注</source>
        <translation>Delete note</translation>
    </message>
    <message>
        <source>恢复批注</source>
        <translation>Restore note</translation>
    </message>
    <message>
        <source>确认位置</source>
        <translation>Confirm place</translation>
    </message>
    <message>
        <source>调整范围</source>
        <translation>Adjust extent</translation>
    </message>
    <message>
        <source>重新定位</source>
        <translation>Reattach note</translation>
    </message>
    <message>
        <source>更改类别</source>
        <translation>Change category</translation>
    </message>
    <message>
        <source>更改颜色</source>
        <translation>Change colour</translation>
    </message>
    <message>
        <source>编辑批注</source>
        <translation>Edit note</translation>
    </message>
    <message>
        <source>更改标签</source>
        <translation>Change tags</translation>
    </message>
    <message>
        <source>更改状态</source>
        <translation>Change status</translation>
    </message>
    <message>
        <source>编辑修改建议</source>
        <translation>Edit proposal</translation>
    </message>
    <message>
        <source>添加自建名词</source>
        <translation>Add own term</translation>
    </message>
    <message>
        <source>编辑自建名词</source>
        <translation>Edit own term</translation>
    </message>
    <message>
        <source>删除自建名词</source>
        <translation>Delete own term</translation>
    </message>
    <message>
        <source>导入自建名词</source>
        <translation>Import own terms</translation>
    </message>
    <message>
        <source>字段</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>对</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>已判</source>
        <translation>Judged</translation>
    </message>
    <message>
        <source>正确率</source>
        <translation>Share correct</translation>
    </message>
    <message>
        <source>95%区间下限</source>
        <translation>95% from</translation>
    </message>
    <message>
        <source>95%区间上限</source>
        <translation>95% to</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>整条全对</source>
        <translation>All fields</translation>
    </message>
    <message>
        <source>国家</source>
        <translation>National</translation>
    </message>
    <message>
        <source>省级</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>市级</source>
        <translation>City</translation>
    </message>
    <message>
        <source>区级</source>
        <translation>District</translation>
    </message>
    <message>
        <source>县级</source>
        <translation>County</translation>
    </message>
    <message>
        <source>正在用 LibreOffice 转换</source>
        <translation>Converting with LibreOffice</translation>
    </message>
    <message>
        <source>开头</source>
        <translation>Beginning</translation>
    </message>
    <message>
        <source>转换完成</source>
        <translation>Converted</translation>
    </message>
</context>
</TS>
