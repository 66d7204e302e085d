<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>FindBar</name>
    <message>
        <source>在本篇中查找</source>
        <translation>Find in this report</translation>
    </message>
    <message>
        <source>查找（本篇）</source>
        <translation>Find in this report</translation>
    </message>
    <message>
        <source>只在本节</source>
        <translation>This section</translation>
    </message>
    <message>
        <source>在全库中查找</source>
        <translation>Whole library</translation>
    </message>
    <message>
        <source>上一处</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一处</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>关闭查找（Esc）</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>只在这一节中查找：{title}</source>
        <translation>Only in this section: {title}</translation>
    </message>
    <message>
        <source>只在正在读的一节中查找</source>
        <translation>Only in the section being read</translation>
    </message>
    <message>
        <source>已回到开头</source>
        <translation>continued from the top</translation>
    </message>
    <message>
        <source>已转到末尾</source>
        <translation>continued from the end</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>正在查找…</source>
        <translation>Searching…</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>{name}，{count}处</source>
        <translation>{name}, hits: {count}</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>起始年份</source>
        <translation>From year</translation>
    </message>
    <message>
        <source>截止年份</source>
        <translation>To year</translation>
    </message>
    <message>
        <source>地方</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>章节标题含</source>
        <translation>Heading contains</translation>
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
        <source>全部级别</source>
        <translation>All levels</translation>
    </message>
    <message>
        <source>不限年份</source>
        <translation>Any year</translation>
    </message>
    <message>
        <source>{year}年起</source>
        <translation>From {year}</translation>
    </message>
    <message>
        <source>至今</source>
        <translation>To the present</translation>
    </message>
    <message>
        <source>至{year}年</source>
        <translation>To {year}</translation>
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
    <name>SearchPanel</name>
    <message>
        <source>检索结果</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>在全部报告、批注、名词和指标中查找</source>
        <translation>Search all reports, notes, terms and indicators</translation>
    </message>
    <message>
        <source>全库检索</source>
        <translation>Search library</translation>
    </message>
    <message>
        <source>最近检索</source>
        <translation>Recent searches</translation>
    </message>
    <message>
        <source>清除检索记录</source>
        <translation>Clear recent searches</translation>
    </message>
    <message>
        <source>几个词用空格分开，要在同一段里都出现；“带引号的词句”按原样查找。</source>
        <translation>Words separated by spaces must all occur in one paragraph; “words in quotation marks” are searched for exactly as written. </translation>
    </message>
    <message>
        <source>地名和标题可以打拼音，如 cx。</source>
        <translation>Places and titles can be typed in pinyin, such as cx.</translation>
    </message>
    <message>
        <source>没有找到“{words}”</source>
        <translation>“{words}” was not found</translation>
    </message>
    <message>
        <source>正在查找…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>{reports}份报告，{hits}处</source>
        <translation>Hits: {hits}, reports: {reports}</translation>
    </message>
    <message>
        <source>已列出{reports}份报告，{hits}处，向下滚动继续</source>
        <translation>Hits so far: {hits}, reports: {reports}; scroll down for more</translation>
    </message>
    <message>
        <source>正在建立索引 {done}/{total}，结果可能不全</source>
        <translation>Indexing {done}/{total}; results may be incomplete</translation>
    </message>
    <message>
        <source>索引还没有建完，建完后会接着查找。</source>
        <translation>The index is not complete yet; the search will continue when it is.</translation>
    </message>
    <message>
        <source>筛选条件之外可能有。</source>
        <translation>There may be hits outside the filters.</translation>
    </message>
    <message>
        <source>这几个词没有出现在同一段里。去掉一个词再试。</source>
        <translation>These words do not occur together in one paragraph. Try one word fewer.</translation>
    </message>
    <message>
        <source>换一个说法，或少打几个字再试。</source>
        <translation>Try other words, or fewer characters.</translation>
    </message>
    <message>
        <source>清除筛选再找</source>
        <translation>Clear filters and search again</translation>
    </message>
</context>
</TS>
