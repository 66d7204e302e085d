<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>ChartsPanel</name>
    <message>
        <source>图表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在绘制…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存为图片（PNG）…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存为矢量图（SVG）…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存数据（CSV）…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复制图片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复制表格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加入导出材料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>显示推算值</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在表中加入由报告数按名义增速算出的水平，标“推算”；不进导出材料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存图表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}（供研究）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在分析…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>图表随后就来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有图表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份报告里没有可以成图的数据。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>图表：{title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个数据出自{citation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>给“{0}”写批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存：{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已复制图片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已复制表格</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
