<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>DetailPane</name>
    <message>
        <source>数据所在的句子</source>
        <translation>Sentence of the figure</translation>
    </message>
    <message>
        <source>确认无误</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>全部还原</source>
        <translation>Restore all</translation>
    </message>
    <message>
        <source>不是数据</source>
        <translation>Not a figure</translation>
    </message>
    <message>
        <source>看原文</source>
        <translation>Show in text</translation>
    </message>
    <message>
        <source>更正…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>补上这条数据</source>
        <translation>Add this figure</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>更正这一条（回车或 F2）</source>
        <translation>Correct this figure (Enter or F2)</translation>
    </message>
    <message>
        <source>这处不是数据（Del），可以撤销</source>
        <translation>This is not a figure (Del); can be undone</translation>
    </message>
    <message>
        <source>收起（Esc）；改动已随时保存</source>
        <translation>Close (Esc); changes are saved already</translation>
    </message>
    <message>
        <source>补上这条数据（Ctrl+回车）</source>
        <translation>Add this figure (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>补一条数据 {where}：填上指标名称，其余按原文读出</source>
        <translation>New figure {where}: name the indicator; the rest is filled in</translation>
    </message>
    <message>
        <source>名称存疑，请核对</source>
        <translation>Name doubtful, please check</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>去掉补充</source>
        <translation>Remove addition</translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message>
        <source>机器读作“{read}”</source>
        <translation>read as “{read}”</translation>
    </message>
    <message>
        <source>机器未读出</source>
        <translation>not read</translation>
    </message>
    <message>
        <source>还原为机器读数；{said}</source>
        <translation>Restore the program’s reading; {said}</translation>
    </message>
    <message>
        <source>还原{field}</source>
        <translation>Restore {field}</translation>
    </message>
    <message>
        <source>这里要填一个数，例如 26.1</source>
        <translation>Enter a number, such as 26.1</translation>
    </message>
    <message>
        <source>指标名称不能空着，也不能超过200字</source>
        <translation>The indicator needs a name of at most 200 characters</translation>
    </message>
    <message>
        <source>太长</source>
        <translation>Too long</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>给这个数据写批注</source>
        <translation>Write a note on this figure</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>章节</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>只看更正过的</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>筛选：指标、表述、章节中的字词</source>
        <translation>Filter: words in indicator, wording, section</translation>
    </message>
    <message>
        <source>按字词筛选指标</source>
        <translation>Filter indicators by words</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>Grouping</translation>
    </message>
    <message>
        <source>只看更正过的 {count}</source>
        <translation>Corrected {count}</translation>
    </message>
    <message>
        <source>× 清除筛选</source>
        <translation>× Clear filters</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>显示推算值</source>
        <translation>Show derived values</translation>
    </message>
    <message>
        <source>加入由报告数按名义增速算出的水平，斜体，标“推算”；不是报告数</source>
        <translation>Adds levels derived from the report’s figures by nominal growth, in italics and marked as derived; the report does not give them</translation>
    </message>
    <message>
        <source>抽查…</source>
        <translation>Spot check…</translation>
    </message>
    <message>
        <source>随机抽若干条，逐条核对，看准确率</source>
        <translation>Draw some figures at random, check each one and see how many are right</translation>
    </message>
    <message>
        <source>显示哪些列</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>导出表格</source>
        <translation>Export table</translation>
    </message>
    <message>
        <source>数据（{count}条）</source>
        <translation>Figures: {count}</translation>
    </message>
    <message>
        <source>，另有推算{count}条</source>
        <translation>, derived: {count}</translation>
    </message>
    <message>
        <source>，标为不是数据的{count}条</source>
        <translation>, marked as not figures: {count}</translation>
    </message>
</context>
<context>
    <name>IndicatorTable</name>
    <message>
        <source>指标表</source>
        <translation>Table of indicators</translation>
    </message>
    <message>
        <source>点一下排序；右键选择显示哪些列</source>
        <translation>Click to sort; right-click to choose columns</translation>
    </message>
    <message>
        <source>恢复原样</source>
        <translation>Restore defaults</translation>
    </message>
</context>
<context>
    <name>Indicators</name>
    <message>
        <source>不分组</source>
        <translation>Not grouped</translation>
    </message>
    <message>
        <source>按章节</source>
        <translation>By section</translation>
    </message>
    <message>
        <source>按指标</source>
        <translation>By indicator</translation>
    </message>
    <message>
        <source>按性质</source>
        <translation>By kind</translation>
    </message>
    <message>
        <source>按时期</source>
        <translation>By period</translation>
    </message>
    <message>
        <source>只有一条数据的指标</source>
        <translation>Indicators with one figure</translation>
    </message>
    <message>
        <source>正文开头</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>未注明时期</source>
        <translation>No period given</translation>
    </message>
    <message>
        <source>无单位</source>
        <translation>No unit</translation>
    </message>
    <message>
        <source>{words}（{count}条）</source>
        <translation>{words} ({count})</translation>
    </message>
    <message>
        <source>读者更正；机器读作“{read}”</source>
        <translation>Corrected by the reader; read by the program as “{read}”</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>读者补充</source>
        <translation>Added by the reader</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>读者确认</source>
        <translation>Confirmed by the reader</translation>
    </message>
    <message>
        <source>机器未读出</source>
        <translation>not read by the program</translation>
    </message>
    <message>
        <source>机器读作“{read}”</source>
        <translation>read by the program as “{read}”</translation>
    </message>
</context>
<context>
    <name>IndicatorsPanel</name>
    <message>
        <source>没有符合的数据</source>
        <translation>No matching figures</translation>
    </message>
    <message>
        <source>更正这一条…</source>
        <translation>Correct this figure…</translation>
    </message>
    <message>
        <source>看原文</source>
        <translation>Show in text</translation>
    </message>
    <message>
        <source>写批注</source>
        <translation>Write note</translation>
    </message>
    <message>
        <source>不是数据</source>
        <translation>Not a figure</translation>
    </message>
    <message>
        <source>还原为机器读数</source>
        <translation>Restore the program’s reading</translation>
    </message>
    <message>
        <source>没有数据</source>
        <translation>No figures</translation>
    </message>
    <message>
        <source>这份报告里没有找到数据。</source>
        <translation>No figures were found in this report.</translation>
    </message>
    <message>
        <source>正在分析…</source>
        <translation>Analysing…</translation>
    </message>
    <message>
        <source>数据随后就列在这里。</source>
        <translation>The figures will be listed here.</translation>
    </message>
    <message>
        <source>全部展开</source>
        <translation>Expand all</translation>
    </message>
    <message>
        <source>全部折叠</source>
        <translation>Collapse all</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
</context>
<context>
    <name>OtherNumbers</name>
    <message>
        <source>另有{count}个数不作数据</source>
        <translation>Other numbers, not figures: {count}</translation>
    </message>
    <message>
        <source>已展开</source>
        <translation>Expanded</translation>
    </message>
    <message>
        <source>已收起</source>
        <translation>Collapsed</translation>
    </message>
</context>
<context>
    <name>ParagraphPanel</name>
    <message>
        <source>本段没有数据</source>
        <translation>No figures here</translation>
    </message>
    <message>
        <source>滚动到有数据的段落，这里就列出它们。</source>
        <translation>Scroll to a paragraph with figures; they are listed here.</translation>
    </message>
    <message>
        <source>正在分析…</source>
        <translation>Analysing…</translation>
    </message>
    <message>
        <source>数据随后就列在这里。</source>
        <translation>The figures will be listed here.</translation>
    </message>
    <message>
        <source>本段数据（{count}条）</source>
        <translation>Figures here: {count}</translation>
    </message>
</context>
<context>
    <name>TakingAway</name>
    <message>
        <source>复制为表格</source>
        <translation>Copy as table</translation>
    </message>
    <message>
        <source>导出为 Excel 表格（XLSX）…</source>
        <translation>Export as Excel (XLSX)…</translation>
    </message>
    <message>
        <source>导出为 CSV…</source>
        <translation>Export as CSV…</translation>
    </message>
    <message>
        <source>导出更正记录（CSV）…</source>
        <translation>Export corrections (CSV)…</translation>
    </message>
    <message>
        <source>复制、导出时含推算值</source>
        <translation>Include derived values in copies and exports</translation>
    </message>
    <message numerus="yes">
        <source>已复制%n条数据</source>
        <translation>
            <numerusform>%n figure copied</numerusform>
            <numerusform>%n figures copied</numerusform>
        </translation>
    </message>
    <message>
        <source>导出表格</source>
        <translation>Export table</translation>
    </message>
    <message>
        <source>指标数据</source>
        <translation>figures</translation>
    </message>
    <message>
        <source>导出更正记录</source>
        <translation>Export corrections</translation>
    </message>
    <message>
        <source>更正记录</source>
        <translation>corrections</translation>
    </message>
    <message>
        <source>已保存：{name}</source>
        <translation>Saved: {name}</translation>
    </message>
</context>
</TS>
