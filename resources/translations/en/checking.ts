<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>CheckingPanel</name>
    <message>
        <source>正在校核…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核对前后数据和文字，稍候列在这里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未发现需要核对之处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已核对：同一指标前后数值、增量与总量、其中与总数、占比与位次、单位写法、所列项数；编号、标点、重复字词、日期、名词解释。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有符合条件的提示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换一个条件，或清除筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看原文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>忽略</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复制为表格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出为CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>校核提示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{open}条待核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} / {whole}条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{open}条待核对，{aside}条已忽略</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{act}同类（{count}条）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已复制{count}条校核提示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出校核提示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存：{name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>筛选：提示、原文、说明中的字词</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按字词筛选校核提示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已忽略</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingDelegate</name>
    <message>
        <source>等另{count}处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>忽略</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
