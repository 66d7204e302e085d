<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Checking</name>
    <message>
        <source>已忽略</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>{group}（{count}条）</source>
        <translation>{group} ({count})</translation>
    </message>
    <message>
        <source>{title}，{certainty}，{places}，{reason}</source>
        <translation>{title}, {certainty}, {places}, {reason}</translation>
    </message>
</context>
<context>
    <name>CheckingPanel</name>
    <message>
        <source>正在校核…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>核对前后数据和文字，稍候列在这里。</source>
        <translation>Figures and wording are being compared; findings will be listed here.</translation>
    </message>
    <message>
        <source>未发现需要核对之处</source>
        <translation>Nothing found to check</translation>
    </message>
    <message>
        <source>已核对：同一指标前后数值、增量与总量、其中与总数、占比与位次、单位写法、所列项数；编号、标点、重复字词、日期、名词解释。</source>
        <translation>Checked: figures for the same indicator, increments and levels, parts and wholes, shares and ranks, units, items counted; numbering, punctuation, doubled words, dates, glossary.</translation>
    </message>
    <message>
        <source>没有符合条件的提示</source>
        <translation>No matching findings</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>看原文</source>
        <translation>Show in text</translation>
    </message>
    <message>
        <source>忽略</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>复制为表格</source>
        <translation>Copy as table</translation>
    </message>
    <message>
        <source>导出为 CSV…</source>
        <translation>Export as CSV…</translation>
    </message>
    <message>
        <source>校核提示</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>{open}条待核对</source>
        <translation>To check: {open}</translation>
    </message>
    <message>
        <source>{shown} / {whole}条</source>
        <translation>{shown} / {whole}</translation>
    </message>
    <message>
        <source>{open}条待核对，{aside}条已忽略</source>
        <translation>To check: {open}, set aside: {aside}</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>{act}同类（{count}条）</source>
        <translation>{act} all of this kind ({count})</translation>
    </message>
    <message>
        <source>已复制{count}条校核提示</source>
        <translation>Findings copied: {count}</translation>
    </message>
    <message>
        <source>导出校核提示</source>
        <translation>Export findings</translation>
    </message>
    <message>
        <source>已保存：{name}</source>
        <translation>Saved: {name}</translation>
    </message>
    <message>
        <source>换一个条件，或清除筛选。</source>
        <translation>Try another filter, or clear it.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>筛选：提示、原文、说明中的字词</source>
        <translation>Filter: words in findings and text</translation>
    </message>
    <message>
        <source>按字词筛选校核提示</source>
        <translation>Filter findings by words</translation>
    </message>
    <message>
        <source>已忽略</source>
        <translation>Set aside</translation>
    </message>
</context>
<context>
    <name>FindingDelegate</name>
    <message>
        <source>等另{count}处</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>忽略</source>
        <translation>Set aside</translation>
    </message>
</context>
</TS>
