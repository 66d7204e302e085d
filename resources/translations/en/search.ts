<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>FindBar</name>
    <message>
        <source>在本篇中查找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查找（本篇）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只在本节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在全库中查找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一处（Shift+F3）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一处（F3）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭查找（Esc）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只在这一节中查找：{title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只在正在读的一节中查找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已回到开头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已转到末尾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在查找…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>{name}，{count}处</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>种类</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>级别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起始年份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>截止年份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地方</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>章节标题含</source>
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
        <source>国家</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>省级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>市级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>区级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>县级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部级别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不限年份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year}年起</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>至今</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>至{year}年</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>检索结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清空筛选再找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在全部报告、批注、名词和指标中查找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全库检索</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最近检索</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清除检索记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>几个词用空格分开，要在同一段里都出现；“带引号的词句”按原样查找。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>地名和标题可以打拼音，如 cx。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在查找…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reports}份报告，{hits}处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已列出{reports}份报告，{hits}处，向下滚动继续</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在建立索引 {done}/{total}，结果可能不全</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>索引还没有建完，建完后会接着查找。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>筛选条件之外可能有。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这几个词没有出现在同一段里。去掉一个词再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换一个说法，或少打几个字再试。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
