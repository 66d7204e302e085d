<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>DetailPane</name>
    <message>
        <source>数据所在的句子</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确认无误</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部还原</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不是数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看原文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补上这条数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正这一条（回车或 F2）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这处不是数据（Del），可以撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收起（Esc）；改动已随时保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补上这条数据（Ctrl+回车）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补一条数据 {where}：填上指标名称，其余按原文读出，可以改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名称存疑，请核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去掉补充</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message>
        <source>机器读作“{read}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>机器未读出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还原为机器读数；{said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还原{field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这里要填一个数，例如 26.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指标名称不能空着，也不能超过200字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>太长</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>给这个数据写批注</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>类型</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>章节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只看更正过的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>× 清空筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清空筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>筛选：指标、表述、章节中的字词</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按字词筛选指标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>分组</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只看更正过的 {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>显示推算值</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>加入由报告数按名义增速算出的水平，斜体，标“推算”；不是报告数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>随机抽若干条，逐条核对，看准确率</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>显示哪些列</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出表格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据（{count}条）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，另有推算{count}条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，标为不是数据的{count}条</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IndicatorTable</name>
    <message>
        <source>指标表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>点一下排序；右键选择显示哪些列</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复原样</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IndicatorsPanel</name>
    <message>
        <source>没有符合的数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清空筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正这一条…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看原文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不是数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还原为机器读数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份报告里没有找到数据。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在分析…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据随后就列在这里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部展开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部折叠</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OtherNumbers</name>
    <message>
        <source>另有{count}个数不作数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已展开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已收起</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParagraphPanel</name>
    <message>
        <source>本段没有数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>滚动到有数据的段落，这里就列出它们。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在分析…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据随后就列在这里。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本段数据（{count}条）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakingAway</name>
    <message>
        <source>复制为表格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出为Excel表格（XLSX）…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出为CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出更正记录（CSV）…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复制、导出时含推算值</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已复制{count}条数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出表格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指标数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出更正记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存：{name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
