<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>ChartsPanel</name>
    <message>
        <source>图表</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>正在绘制…</source>
        <translation>Drawing…</translation>
    </message>
    <message>
        <source>保存为图片（PNG）…</source>
        <translation>Save as picture (PNG)…</translation>
    </message>
    <message>
        <source>保存为矢量图（SVG）…</source>
        <translation>Save as vector graphic (SVG)…</translation>
    </message>
    <message>
        <source>保存数据（CSV）…</source>
        <translation>Save data (CSV)…</translation>
    </message>
    <message>
        <source>复制图片</source>
        <translation>Copy picture</translation>
    </message>
    <message>
        <source>复制表格</source>
        <translation>Copy table</translation>
    </message>
    <message>
        <source>加入导出材料</source>
        <translation>Add to export</translation>
    </message>
    <message>
        <source>显示推算值</source>
        <translation>Show derived values</translation>
    </message>
    <message>
        <source>在表中加入由报告数按名义增速算出的水平，标“推算”；不进导出材料</source>
        <translation>Adds levels derived from the report’s figures by nominal growth, marked as derived; they are not exported</translation>
    </message>
    <message>
        <source>数据表</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>以数据表显示这张图</source>
        <translation>Show this chart as a table</translation>
    </message>
    <message>
        <source>保存图表</source>
        <translation>Save chart</translation>
    </message>
    <message>
        <source>{title}（供研究）</source>
        <translation>{title} (for research)</translation>
    </message>
    <message>
        <source>正在分析…</source>
        <translation>Analysing…</translation>
    </message>
    <message>
        <source>图表随后就来。</source>
        <translation>The charts will appear shortly.</translation>
    </message>
    <message>
        <source>没有图表</source>
        <translation>No charts</translation>
    </message>
    <message>
        <source>这份报告里没有可以成图的数据。</source>
        <translation>This report has no figures that can be charted.</translation>
    </message>
    <message>
        <source>图表：{title}，数据点{marks}个</source>
        <translation>Chart: {title}. Marks: {marks}</translation>
    </message>
    <message>
        <source>这个数据出自{citation}</source>
        <translation>This figure is from {citation}</translation>
    </message>
    <message>
        <source>{mark}。{sentence}</source>
        <translation>{mark}. {sentence}</translation>
    </message>
    <message>
        <source>给“{0}”写批注</source>
        <translation>Write a note on “{0}”</translation>
    </message>
</context>
<context>
    <name>MarkModel</name>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>时期</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>系列</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>原文表述</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>句子</source>
        <translation>Sentence</translation>
    </message>
</context>
<context>
    <name>MarksTable</name>
    <message>
        <source>数据表：{title}</source>
        <translation>Table: {title}</translation>
    </message>
    <message>
        <source>数据表</source>
        <translation>Table</translation>
    </message>
</context>
<context>
    <name>TakingAway</name>
    <message>
        <source>保存图表</source>
        <translation>Save chart</translation>
    </message>
    <message>
        <source>已保存：{name}</source>
        <translation>Saved: {name}</translation>
    </message>
    <message>
        <source>已复制图片</source>
        <translation>Picture copied</translation>
    </message>
    <message>
        <source>已复制表格</source>
        <translation>Table copied</translation>
    </message>
</context>
</TS>
