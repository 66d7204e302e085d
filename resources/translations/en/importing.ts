<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Dropping</name>
    <message>
        <source>放弃这份报告？</source>
        <translation>Discard this report?</translation>
    </message>
    <message>
        <source>已作的校正不会保存，报告不会收入报告库。</source>
        <translation>Corrections made so far will not be saved, and the report will not be added to the library.</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>继续核对</source>
        <translation>Continue checking</translation>
    </message>
</context>
<context>
    <name>HeadingTree</name>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>没有目录</source>
        <translation>No contents</translation>
    </message>
    <message>
        <source>在右边选中标题所在的一行，点“设为标题”。</source>
        <translation>Select the line of a heading on the right and choose “Make heading”.</translation>
    </message>
    <message>
        <source>升一级</source>
        <translation>Promote</translation>
    </message>
    <message>
        <source>降一级</source>
        <translation>Demote</translation>
    </message>
    <message>
        <source>取消标题</source>
        <translation>Not a heading</translation>
    </message>
    <message>
        <source>恢复为读入时的标题</source>
        <translation>Restore the heading as read</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
</context>
<context>
    <name>ImportDesk</name>
    <message>
        <source>库中另一份报告就是这份文字。合并为同一份报告的两个版本？</source>
        <translation>Another report in the library has exactly this text. Merge them as two versions of one report?</translation>
    </message>
    <message>
        <source>用新版本替换</source>
        <translation>Replace with a newer version</translation>
    </message>
    <message>
        <source>两份报告的批注、标签都归到合并后的报告，旧文字作为旧版本保留。</source>
        <translation>The merged report keeps the notes and tags of both; the old text stays as an older version.</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>NewVersionBox</name>
    <message>
        <source>作为库中报告的新版本</source>
        <translation>As a newer version of the report in the library</translation>
    </message>
    <message>
        <source>作为库中《{name}》的新版本</source>
        <translation>As a newer version of “{name}” in the library</translation>
    </message>
    <message>
        <source>，带上{count}条批注</source>
        <translation>, taking its notes along ({count})</translation>
    </message>
    <message>
        <source>旧版本仍保留；批注在新文字中找到原处，位置有疑问的会请您核对。</source>
        <translation>The older version is kept. Notes find their places in the new text; where one is in doubt, you will be asked to check it.</translation>
    </message>
</context>
<context>
    <name>RefusedDialog</name>
    <message>
        <source>未读入的文件</source>
        <translation>Files not read</translation>
    </message>
    <message>
        <source>{count}个文件没有读入</source>
        <translation>Files that could not be read: {count}</translation>
    </message>
    <message>
        <source>改好这些文件后可以再次导入。</source>
        <translation>Once these files are fixed you can import them again.</translation>
    </message>
    <message>
        <source>其余{count}份在报告库中。改好这些文件后可以再次导入。</source>
        <translation>The others are in the library ({count}). Once these files are fixed you can import them again.</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>校正标题和目录</source>
        <translation>Correct title and contents</translation>
    </message>
    <message>
        <source>核对读入结果</source>
        <translation>Check what was read</translation>
    </message>
    <message>
        <source>核对内容</source>
        <translation>What to check</translation>
    </message>
    <message>
        <source>读入情况</source>
        <translation>Import notes</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>这一行太长或没有文字，不能作标题。</source>
        <translation>This line is empty or too long to be a heading.</translation>
    </message>
    <message>
        <source>{characters}字 · {headings}个标题</source>
        <translation>Characters: {characters} · headings: {headings}</translation>
    </message>
    <message>
        <source>存疑{count}处，查看</source>
        <translation>Doubtful: {count} – show</translation>
    </message>
    <message>
        <source>读入情况（{count}）</source>
        <translation>Import notes ({count})</translation>
    </message>
    <message>
        <source>换成新版本并打开</source>
        <translation>Add as newer version and open</translation>
    </message>
    <message>
        <source>收入报告库并打开</source>
        <translation>Add to library and open</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>标题信息</source>
        <translation>Title block</translation>
    </message>
</context>
<context>
    <name>TextPane</name>
    <message>
        <source>读入的正文</source>
        <translation>Text as read</translation>
    </message>
    <message>
        <source>设为标题</source>
        <translation>Make heading</translation>
    </message>
    <message>
        <source>设为一级标题</source>
        <translation>Make level 1 heading</translation>
    </message>
    <message>
        <source>设为二级标题</source>
        <translation>Make level 2 heading</translation>
    </message>
    <message>
        <source>设为三级标题</source>
        <translation>Make level 3 heading</translation>
    </message>
    <message>
        <source>选中标题所在的一行，可设为标题</source>
        <translation>Select a line to make it a heading</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>TitleForm</name>
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
        <source>日期</source>
        <translation>Date</translation>
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
        <source>国家</source>
        <translation>National</translation>
    </message>
    <message>
        <source>省（区、市）</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>市（州、盟）</source>
        <translation>City or prefecture</translation>
    </message>
    <message>
        <source>市辖区</source>
        <translation>District</translation>
    </message>
    <message>
        <source>县（市、旗）</source>
        <translation>County</translation>
    </message>
    <message>
        <source>恢复为读入时的内容</source>
        <translation>Restore what was read</translation>
    </message>
    <message>
        <source>文中没有</source>
        <translation>Not in the text</translation>
    </message>
    <message>
        <source>已改。恢复为：{words}</source>
        <translation>Changed. Restore: {words}</translation>
    </message>
    <message>
        <source>日期写作 2023年2月1日 或 2023-02-01。</source>
        <translation>Write the date as 2023-02-01 or “2023年2月1日”.</translation>
    </message>
    <message>
        <source>年度写四位数字，如 2023。</source>
        <translation>Write the year with four digits, such as 2023.</translation>
    </message>
</context>
</TS>
