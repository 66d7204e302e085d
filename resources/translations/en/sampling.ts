<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>JudgePage</name>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>抽到的句子</source>
        <translation>Sentence drawn</translation>
    </message>
    <message>
        <source>抽到的一条</source>
        <translation>Drawn item</translation>
    </message>
    <message>
        <source>上一条</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>上一条（退格键）</source>
        <translation>Previous (Backspace)</translation>
    </message>
    <message>
        <source>看原文</source>
        <translation>Show in text</translation>
    </message>
    <message>
        <source>先停下</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>判过的都留着，下次从“抽查”接着判（Esc）</source>
        <translation>What was judged is kept; continue next time from “Spot check” (Esc)</translation>
    </message>
    <message>
        <source>各项都照原句对一遍：错的点一下，或按它前面的键；都对就直接回车。空着的项也要对。</source>
        <translation>Compare each field with the sentence: click what is wrong, or press its key; if all is right, press Enter. Empty fields count too.</translation>
    </message>
    <message>
        <source>第{at}条，共{whole}条，已判{judged}条</source>
        <translation>{at} of {whole}, judged: {judged}</translation>
    </message>
    <message>
        <source>记下{count}项错，下一条（回车）</source>
        <translation>Wrong fields: {count}, next (Enter)</translation>
    </message>
    <message>
        <source>全对，下一条（回车）</source>
        <translation>All right, next (Enter)</translation>
    </message>
    <message>
        <source>更正…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>记下判定，到指标表里更正这一条，改完再接着判</source>
        <translation>Keep the verdict, correct this figure in the table of indicators, then continue</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>抽查结果</source>
        <translation>Spot check result</translation>
    </message>
    <message>
        <source>接着判</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>导出明细（CSV）…</source>
        <translation>Export items (CSV)…</translation>
    </message>
    <message>
        <source>复制结果表</source>
        <translation>Copy result</translation>
    </message>
    <message>
        <source>再抽一次</source>
        <translation>Draw again</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>从{population}条中随机抽取{size}条，种子{seed}，已判{judged}条。区间按威尔逊法计算。</source>
        <translation>Drawn at random: {size} of {population}, seed {seed}, judged: {judged}. Intervals by Wilson’s method.</translation>
    </message>
</context>
<context>
    <name>SamplingDialog</name>
    <message>
        <source>抽查 — {report}</source>
        <translation>Spot check – {report}</translation>
    </message>
    <message>
        <source>抽查明细</source>
        <translation>Spot check items</translation>
    </message>
    <message>
        <source>导出抽查明细</source>
        <translation>Export spot check items</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>开始抽查</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>抽几条</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>随机种子</source>
        <translation>Random seed</translation>
    </message>
    <message>
        <source>同样的种子从同样的读数里抽出同样的条目，别人可以照样重做</source>
        <translation>The same seed draws the same items from the same readings, so that others can repeat the check</translation>
    </message>
    <message>
        <source>以前的抽查</source>
        <translation>Earlier spot checks</translation>
    </message>
    <message>
        <source>从哪里抽</source>
        <translation>Draw from</translation>
    </message>
    <message>
        <source>随机抽若干条，逐条对照原句</source>
        <translation>Draw some at random and compare each with its sentence</translation>
    </message>
    <message>
        <source>每条都把原句和机器读出的各项放在一起，由您判对错。判完给出正确率和它的95%区间：抽到的这些能说明全文的读数有多可靠。随时可以停下，判过的都留着。</source>
        <translation>Each item shows the sentence beside what the program read, for you to judge. At the end you get the share that is right with its 95% interval: how far the readings of the whole report can be trusted. You can pause at any time; what was judged is kept.</translation>
    </message>
    <message>
        <source>表里的数据（{count}条，含已更正的）</source>
        <translation>Figures in the table ({count}, including corrected ones)</translation>
    </message>
    <message>
        <source>没有当作数据的数字（{count}个）：看有没有漏掉的</source>
        <translation>Numbers not taken as figures ({count}): were any missed?</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>figures</translation>
    </message>
    <message>
        <source>未作数据的数字</source>
        <translation>numbers not taken as figures</translation>
    </message>
    <message>
        <source>{when}&#x3000;{what}{size}条，已判{judged}条。{said}</source>
        <translation>{when}: {what}, {size} drawn, {judged} judged. {said}</translation>
    </message>
    <message>
        <source>看结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>VerdictRow</name>
    <message>
        <source>错</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <source>对</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>空</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>{name}：{reading}，{verdict}</source>
        <translation>{name}: {reading}, {verdict}</translation>
    </message>
</context>
</TS>
