<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Answers</name>
    <message>
        <source>剪贴板里没有文字。先复制报告全文，再试一次。</source>
        <translation>There is no text on the clipboard. Copy the whole report first, then try again.</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message numerus="yes">
        <source>这份报告有%n条批注、更正或抽查已损坏，未能读出，其余不受影响。</source>
        <translation>
            <numerusform>%n note, correction or spot check of this report is damaged and could not be read; all else is unaffected.</numerusform>
            <numerusform>%n notes, corrections or spot checks of this report are damaged and could not be read; all else is unaffected.</numerusform>
        </translation>
    </message>
    <message>
        <source>已撤销：{act}</source>
        <translation>Undone: {act}</translation>
    </message>
    <message>
        <source>已重做：{act}</source>
        <translation>Redone: {act}</translation>
    </message>
    <message>
        <source>已加入导出材料</source>
        <translation>Added to the paper</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>已导出：{file}</source>
        <translation>Exported: {file}</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>已忽略%n条提示</source>
        <translation>
            <numerusform>%n finding set aside</numerusform>
            <numerusform>%n findings set aside</numerusform>
        </translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>{title}：{reason}</source>
        <translation>{title}: {reason}</translation>
    </message>
    <message>
        <source>没有待核对的提示。</source>
        <translation>No findings are left to look at.</translation>
    </message>
    <message>
        <source>正在校核，请稍候。</source>
        <translation>Checking, please wait.</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>窗口不够宽。拉宽窗口或收起侧栏，正文就会并排显示。</source>
        <translation>The window is too narrow. Widen it or hide the side panel, and the text will stand beside the other tabs.</translation>
    </message>
</context>
<context>
    <name>Collection</name>
    <message>
        <source>正在查找文件…</source>
        <translation>Looking for files…</translation>
    </message>
    <message>
        <source>正在读取 {done}/{total}：{name}</source>
        <translation>Reading {done}/{total}: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n份入库</source>
        <translation>
            <numerusform>%n report added</numerusform>
            <numerusform>%n reports added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n份库中已有</source>
        <translation>
            <numerusform>%n already in the library</numerusform>
            <numerusform>%n already in the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n个文件未读入</source>
        <translation>
            <numerusform>%n file not read</numerusform>
            <numerusform>%n files not read</numerusform>
        </translation>
    </message>
    <message>
        <source>没有找到报告文件</source>
        <translation>no report files found</translation>
    </message>
    <message>
        <source>已取消：{told}。</source>
        <translation>Cancelled: {told}.</translation>
    </message>
    <message>
        <source>读取完毕：{told}。</source>
        <translation>Done: {told}.</translation>
    </message>
</context>
<context>
    <name>Composing</name>
    <message>
        <source>已存入预设“{name}”</source>
        <translation>Saved as preset “{name}”</translation>
    </message>
    <message>
        <source>已删除预设“{name}”</source>
        <translation>Preset “{name}” deleted</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已换用预设“{name}”</source>
        <translation>Preset “{name}” is in use</translation>
    </message>
    <message>
        <source>已恢复常用选择</source>
        <translation>The usual choices are back</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>程序出错</source>
        <translation>Program error</translation>
    </message>
    <message>
        <source>没有保存的内容</source>
        <translation>What is not saved</translation>
    </message>
    <message>
        <source>复制没有保存的内容</source>
        <translation>Copy what is not saved</translation>
    </message>
    <message>
        <source>错误报告</source>
        <translation>Error report</translation>
    </message>
    <message>
        <source>简报台出了错</source>
        <translation>Caoxian Desktop ran into an error</translation>
    </message>
    <message>
        <source>错误报告可以复制后发给维护者，其中没有报告、批注的文字和文件名。</source>
        <translation>You can copy the error report and send it to the maintainers. It holds no text of reports or notes and no file names.</translation>
    </message>
    <message>
        <source>复制错误报告</source>
        <translation>Copy error report</translation>
    </message>
    <message>
        <source>打开日志文件夹</source>
        <translation>Open log folder</translation>
    </message>
    <message>
        <source>重新启动</source>
        <translation>Restart</translation>
    </message>
    <message>
        <source>继续使用</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>在“{room}”里出了错，刚才的操作可能没有完成。</source>
        <translation>Something went wrong in “{room}”. Your last action may not have been completed.</translation>
    </message>
    <message>
        <source>刚才的操作可能没有完成。</source>
        <translation>Your last action may not have been completed.</translation>
    </message>
    <message>
        <source>之后又出了{count}个错。</source>
        <translation> More errors since: {count}.</translation>
    </message>
    <message>
        <source>批注和更正都已保存。</source>
        <translation>All notes and corrections are saved.</translation>
    </message>
    <message>
        <source>正在保存批注和更正…</source>
        <translation>Saving notes and corrections…</translation>
    </message>
    <message>
        <source>下面的内容还没有存进报告库。请先复制到别处，再继续或重新启动。</source>
        <translation>What is listed below is not in the library yet. Copy it somewhere else before you continue or restart.</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>在左边的报告库里选一份，或打开一个文件。</source>
        <translation>Choose one from the library on the left, or open a file.</translation>
    </message>
    <message>
        <source>没有打开报告</source>
        <translation>No report open</translation>
    </message>
    <message>
        <source>打开报告…</source>
        <translation>Open report…</translation>
    </message>
    <message>
        <source>打开报告后，这里才有内容。</source>
        <translation>Shown once a report is open.</translation>
    </message>
</context>
<context>
    <name>EverywhereMenu</name>
    <message>
        <source>标出全文“{0}”：{1}处</source>
        <translation>Mark “{0}” everywhere: {1}×</translation>
    </message>
    <message numerus="yes">
        <source>%n处</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}处（{1}处已标）</source>
        <translation>{0} ({1} already marked)</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>同事包和批注数据 (*.cxb *.json *.jsonld);;所有文件 (*)</source>
        <translation>Packages and note data (*.cxb *.json *.jsonld);;All files (*)</translation>
    </message>
    <message>
        <source>从同事处合并</source>
        <translation>Merge a colleague’s work</translation>
    </message>
    <message>
        <source>正在读取“{file}”…</source>
        <translation>Reading “{file}”…</translation>
    </message>
    <message>
        <source>正在合并“{file}”…</source>
        <translation>Merging “{file}”…</translation>
    </message>
    <message>
        <source>正在合并“{file}”：{done}/{total}</source>
        <translation>Merging “{file}”: {done} of {total}</translation>
    </message>
    <message>
        <source>已取消合并，报告库没有改动。</source>
        <translation>Merge cancelled. The library was not changed.</translation>
    </message>
    <message>
        <source>已撤销合并。合并后的内容也在备份里。</source>
        <translation>The merge is undone. What it brought is in a backup too.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>已标为不是数据：{words}</source>
        <translation>Marked as not a figure: {words}</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>这里的数据刚变过，没有改动。请再试一次。</source>
        <translation>This figure has just changed; nothing was altered. Please try again.</translation>
    </message>
    <message>
        <source>已保存：{name}</source>
        <translation>Saved: {name}</translation>
    </message>
    <message>
        <source>报告还在分析，请稍候再试。</source>
        <translation>The report is still being analysed; please try again in a moment.</translation>
    </message>
    <message>
        <source>抽查停在这里，改完可以接着判。</source>
        <translation>The spot check waits here; go on once you have corrected the figure.</translation>
    </message>
    <message>
        <source>继续抽查</source>
        <translation>Continue spot check</translation>
    </message>
</context>
<context>
    <name>Focus</name>
    <message>
        <source>退出专注阅读（Esc）</source>
        <translation>Leave focus mode (Esc)</translation>
    </message>
    <message>
        <source>退出专注阅读</source>
        <translation>Leave focus mode</translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>书签：{label}</source>
        <translation>Bookmark: {label}</translation>
    </message>
    <message>
        <source>转到章节、段落、书签或页</source>
        <translation>Go to section, paragraph, bookmark or page</translation>
    </message>
    <message>
        <source>章节标题，出处如 二（一）3，书签，或 第5页</source>
        <translation>Heading, citation such as 二（一）3, bookmark, or 第5页</translation>
    </message>
    <message>
        <source>章节标题、出处、书签或页</source>
        <translation>Heading, citation, bookmark or page</translation>
    </message>
    <message>
        <source>章节、段落、书签与页</source>
        <translation>Sections, paragraphs, bookmarks and pages</translation>
    </message>
    <message>
        <source>给这一节写批注（Ctrl+Enter）</source>
        <translation>Write note on this section (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>HandingOn</name>
    <message>
        <source>报告还没有打开。</source>
        <translation>No report is open yet.</translation>
    </message>
    <message>
        <source>《{report}》</source>
        <translation>{report}</translation>
    </message>
    <message>
        <source>修改意见建议表</source>
        <translation>Table of amendments</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>导出批注</source>
        <translation>Export notes</translation>
    </message>
    <message>
        <source>正在导出…</source>
        <translation>Exporting…</translation>
    </message>
    <message>
        <source>报告库里还没有报告。</source>
        <translation>There are no reports in the library yet.</translation>
    </message>
    <message>
        <source>{0}等{1}份报告</source>
        <translation>{0} and others, {1} reports</translation>
    </message>
    <message>
        <source>{0}的批注</source>
        <translation>Notes by {0}</translation>
    </message>
    <message>
        <source>交给同事</source>
        <translation>Hand over to a colleague</translation>
    </message>
    <message>
        <source>已保存：{name}</source>
        <translation>Saved: {name}</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>跳过</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>使用提示</source>
        <translation>Hints</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>下一条</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>左边是目录：点一节就到那一节，数字是这一节里的数据条数。</source>
        <translation>On the left are the contents: click a section to go there. Its number says how many figures it has.</translation>
    </message>
    <message>
        <source>选中一段文字，旁边会出现操作条：标颜色、写批注、带出处复制。</source>
        <translation>Select some words and a bar appears beside them: highlight, write a note, copy with citation.</translation>
    </message>
    <message>
        <source>读完点“导出材料”，生成要点速览或要点汇编的 PDF 和 Word。</source>
        <translation>When you have read it, “Export paper” makes a one-page brief or a digest as PDF and Word.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>这份报告在回收站中，已恢复。</source>
        <translation>This report was in the trash and is back.</translation>
    </message>
    <message>
        <source>{standing}{count}</source>
        <translation>{standing} {count}</translation>
    </message>
    <message>
        <source>已换成新版本，旧版本仍保留。</source>
        <translation>The new version is in place; the old one is kept. </translation>
    </message>
    <message numerus="yes">
        <source>%n条批注：{told}。</source>
        <translation>
            <numerusform>%n note: {told}.</numerusform>
            <numerusform>%n notes: {told}.</numerusform>
        </translation>
    </message>
    <message>
        <source>已完成：{act}</source>
        <translation>Done: {act}</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>快捷键一览</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>操作、拼音或按键，如 导出、dc、Ctrl+D</source>
        <translation>Action, pinyin or key, such as Ctrl+D</translation>
    </message>
    <message>
        <source>筛选快捷键</source>
        <translation>Filter shortcuts</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>单个字母、数字和方括号只在正文有焦点时起作用：对选中的文字，或对选中的批注。移动起点、终点时按住 Shift，一次移一个小句。</source>
        <translation>Single letters, digits and brackets act only while the text has the focus: on selected words, or on the chosen note. Hold Shift to move a start or end by a clause.</translation>
    </message>
    <message>
        <source>更改快捷键…</source>
        <translation>Change shortcuts…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>看原文，打开</source>
        <translation>Show in text, open</translation>
    </message>
    <message>
        <source>更正数据，改名，写批注</source>
        <translation>Correct a figure, rename, write a note</translation>
    </message>
    <message>
        <source>删除选中的</source>
        <translation>Delete what is selected</translation>
    </message>
    <message>
        <source>复制选中的</source>
        <translation>Copy what is selected</translation>
    </message>
    <message>
        <source>给报告加星标</source>
        <translation>Star a report</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>给报告加标签</source>
        <translation>Tag a report</translation>
    </message>
    <message>
        <source>上移、下移要导出的内容</source>
        <translation>Move contents of a paper up or down</translation>
    </message>
    <message>
        <source>写完批注，回到列表</source>
        <translation>Finish a note and return to the list</translation>
    </message>
    <message>
        <source>关闭查找栏、浮动的侧栏</source>
        <translation>Close the find bar or a panel over the text</translation>
    </message>
    <message>
        <source>放大、缩小文字</source>
        <translation>Enlarge or reduce text</translation>
    </message>
    <message>
        <source>Ctrl+滚轮</source>
        <translation>Ctrl+wheel</translation>
    </message>
    <message>
        <source>选中文字，出现操作条</source>
        <translation>Select words, show the selection bar</translation>
    </message>
    <message>
        <source>拖动</source>
        <translation>Drag</translation>
    </message>
    <message>
        <source>选中批注；再点换成重叠的下一条</source>
        <translation>Choose a note; click again for the next one under it</translation>
    </message>
    <message>
        <source>点高亮</source>
        <translation>Click a highlight</translation>
    </message>
    <message>
        <source>看名词解释</source>
        <translation>Show the meaning of a term</translation>
    </message>
    <message>
        <source>停在虚线词上</source>
        <translation>Rest on a dotted word</translation>
    </message>
    <message>
        <source>看标记来自哪一句</source>
        <translation>Show the sentence of a mark</translation>
    </message>
    <message>
        <source>点图表标记</source>
        <translation>Click a chart mark</translation>
    </message>
    <message>
        <source>页码、书签、复制</source>
        <translation>Page number, bookmark, copy</translation>
    </message>
    <message>
        <source>右键点正文</source>
        <translation>Right-click the text</translation>
    </message>
    <message>
        <source>打开报告，合并同事的批注</source>
        <translation>Open a report, merge a colleague’s notes</translation>
    </message>
    <message>
        <source>拖入文件</source>
        <translation>Drop a file</translation>
    </message>
    <message>
        <source>给批注加标签</source>
        <translation>Tag notes</translation>
    </message>
    <message>
        <source>拖到标签上</source>
        <translation>Drag onto a tag</translation>
    </message>
    <message>
        <source>列表和表格</source>
        <translation>Lists and tables</translation>
    </message>
    <message>
        <source>鼠标</source>
        <translation>Mouse</translation>
    </message>
    <message>
        <source>没有这样的快捷键</source>
        <translation>No such shortcut</translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>手头的工作（读取、导出、备份等）一结束就换界面语言。</source>
        <translation>The language changes as soon as the work under way (reading, exporting, backup) is done.</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>简报台</source>
        <translation>Caoxian Desktop</translation>
    </message>
    <message>
        <source>正文区</source>
        <translation>Main area</translation>
    </message>
    <message>
        <source>阅读</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>图表</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>导出材料</source>
        <translation>Export paper</translation>
    </message>
    <message>
        <source>全库检索</source>
        <translation>Search library</translation>
    </message>
    <message>
        <source>左栏</source>
        <translation>Left panel</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>报告库</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>书签</source>
        <translation>Bookmarks</translation>
    </message>
    <message>
        <source>侧栏</source>
        <translation>Side panel</translation>
    </message>
    <message>
        <source>名词解释</source>
        <translation>Glossary</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>本段数据</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>读入情况</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>校核</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>打开报告…</source>
        <translation>Open report…</translation>
    </message>
    <message>
        <source>不再提示</source>
        <translation>Do not show again</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>查看原因</source>
        <translation>Show reasons</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{report} — 简报台</source>
        <translation>{report} — Caoxian Desktop</translation>
    </message>
    <message>
        <source>这是示例报告（{place}{year}）。拖入或打开您自己的报告。</source>
        <translation>This is the sample report ({place} {year}). Drop or open a report of your own.</translation>
    </message>
    <message>
        <source>校核 {count}</source>
        <translation>Check {count}</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>已添加书签</source>
        <translation>Bookmark added</translation>
    </message>
    <message>
        <source>命名…</source>
        <translation>Name it…</translation>
    </message>
    <message>
        <source>已删除书签</source>
        <translation>Bookmark removed</translation>
    </message>
    <message>
        <source>书签名称</source>
        <translation>Bookmark name</translation>
    </message>
    <message>
        <source>名称（可不填）：</source>
        <translation>Name (optional):</translation>
    </message>
    <message>
        <source>添加或删除书签</source>
        <translation>Add or remove bookmark</translation>
    </message>
    <message>
        <source>这份报告还没有书签。用“{act}”在当前位置添加。</source>
        <translation>This report has no bookmarks yet. “{act}” adds one here.</translation>
    </message>
    <message>
        <source>已取消页码标记</source>
        <translation>Page mark removed</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>工具栏</source>
        <translation>Toolbar</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>新功能</source>
        <translation>What’s new</translation>
    </message>
    <message>
        <source>简报台已更新到 {version}。</source>
        <translation>Caoxian Desktop was updated to {version}.</translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message numerus="yes">
        <source>已标出%n处，类别“{category}”</source>
        <translation>
            <numerusform>%n place marked as “{category}”</numerusform>
            <numerusform>%n places marked as “{category}”</numerusform>
        </translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message numerus="yes">
        <source>已删除%n条批注</source>
        <translation>
            <numerusform>%n note deleted</numerusform>
            <numerusform>%n notes deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已恢复%n条批注</source>
        <translation>
            <numerusform>%n note restored</numerusform>
            <numerusform>%n notes restored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>打开报告</source>
        <translation>Open report</translation>
    </message>
    <message>
        <source>政府工作报告</source>
        <translation>Government work reports</translation>
    </message>
    <message>
        <source>所有文件</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>用新版本替换</source>
        <translation>Replace with a newer version</translation>
    </message>
    <message>
        <source>导入整个文件夹</source>
        <translation>Import folder</translation>
    </message>
    <message>
        <source>粘贴的文字 {when}</source>
        <translation>Pasted text {when}</translation>
    </message>
    <message>
        <source>拖入的文字 {when}</source>
        <translation>Dropped text {when}</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message numerus="yes">
        <source>已删除%n条自建名词</source>
        <translation>
            <numerusform>%n own term deleted</numerusform>
            <numerusform>%n own terms deleted</numerusform>
        </translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>导入自建名词</source>
        <translation>Import own terms</translation>
    </message>
    <message>
        <source>表格 (*.csv *.txt)</source>
        <translation>Tables (*.csv *.txt)</translation>
    </message>
    <message>
        <source>导入自建名词：新增{added}条，更新{revised}条</source>
        <translation>Own terms imported: {added} new, {revised} updated</translation>
    </message>
    <message numerus="yes">
        <source>%n行没有读出</source>
        <translation>
            <numerusform>%n line not read</numerusform>
            <numerusform>%n lines not read</numerusform>
        </translation>
    </message>
    <message>
        <source>行号：{rows}</source>
        <translation>Lines: {rows}</translation>
    </message>
    <message>
        <source>导出自建名词</source>
        <translation>Export own terms</translation>
    </message>
    <message>
        <source>自建名词</source>
        <translation>Own terms</translation>
    </message>
    <message>
        <source>已保存：{name}</source>
        <translation>Saved: {name}</translation>
    </message>
</context>
<context>
    <name>PanelActs</name>
    <message>
        <source>这份报告的数据还没有更正过。</source>
        <translation>No figure of this report has been corrected yet.</translation>
    </message>
</context>
<context>
    <name>Preferring</name>
    <message>
        <source>已恢复默认设置</source>
        <translation>Default settings restored</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>下次启动用默认设置，原来的设置存为 {name}</source>
        <translation>The next start uses default settings; the old ones are kept as {name}</translation>
    </message>
    <message>
        <source>已清除检索词和填过的内容</source>
        <translation>Remembered searches and form entries cleared</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>还没有打开报告。先打开一份报告，再打印。</source>
        <translation>No report is open. Open one first, then print.</translation>
    </message>
    <message>
        <source>正在分析报告，请稍候再打印。</source>
        <translation>The report is being analysed. Please try again in a moment.</translation>
    </message>
    <message>
        <source>还没有批注</source>
        <translation>No notes yet</translation>
    </message>
    <message>
        <source>报告全文</source>
        <translation>The whole report</translation>
    </message>
    <message>
        <source>报告全文，批注印在页边</source>
        <translation>The whole report, notes in the margin</translation>
    </message>
    <message>
        <source>请先在“导出材料”里填写：{fields}</source>
        <translation>Fill in under “Export paper” first: {fields}</translation>
    </message>
    <message>
        <source>导出材料中的{form}</source>
        <translation>{form}, from “Export paper”</translation>
    </message>
</context>
<context>
    <name>RecentReports</name>
    <message>
        <source>最近打开</source>
        <translation>Recent reports</translation>
    </message>
    <message>
        <source>清除此列表</source>
        <translation>Clear this list</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>这个数据出自别的报告，请在那份报告里批注。</source>
        <translation>This figure is from another report. Write the note in that report.</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>这份报告先不提示</source>
        <translation>Not now for this report</translation>
    </message>
    <message numerus="yes">
        <source>有%n条批注的位置需要核对：原文和批注时不一样了。</source>
        <translation>
            <numerusform>The place of %n note needs checking: the text is not what it was when noted.</numerusform>
            <numerusform>The places of %n notes need checking: the text is not what it was when noted.</numerusform>
        </translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message numerus="yes">
        <source>已确认%n条批注的位置</source>
        <translation>
            <numerusform>Place of %n note confirmed</numerusform>
            <numerusform>Places of %n notes confirmed</numerusform>
        </translation>
    </message>
    <message>
        <source>已重新定位</source>
        <translation>Note reattached</translation>
    </message>
    <message>
        <source>先在正文中选中文字，再重新定位。</source>
        <translation>First select words in the text, then attach the note to them.</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>书签</source>
        <translation>Bookmarks</translation>
    </message>
    <message>
        <source>导出材料</source>
        <translation>Export paper</translation>
    </message>
    <message>
        <source>图表</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>校核</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>校正</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>交给同事和合并</source>
        <translation>Hand over and merge</translation>
    </message>
    <message>
        <source>名词解释</source>
        <translation>Glossary</translation>
    </message>
    <message>
        <source>读入报告</source>
        <translation>Reading reports</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>报告库</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Preferences</translation>
    </message>
    <message>
        <source>读入情况</source>
        <translation>Import notes</translation>
    </message>
    <message>
        <source>阅读</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>抽查</source>
        <translation>Spot check</translation>
    </message>
    <message>
        <source>全库检索</source>
        <translation>Search library</translation>
    </message>
</context>
<context>
    <name>SafeMode</name>
    <message>
        <source>正常启动</source>
        <translation>Start normally</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>安全模式：用默认设置，没有打开上次的报告；这里改的设置不保存，批注照常保存。</source>
        <translation>Safe mode: default settings, last report not opened. Settings changed here are not kept; notes are saved as usual.</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>报告库所在的文件夹由{service}同步，同步中的文件可能损坏或退回旧版本。建议把报告库移到不同步的文件夹，资料备份用“备份报告库”。</source>
        <translation>The library’s folder is synchronised by {service}. Files may be damaged or go back to older versions during synchronisation. Move the library to a folder that is not synchronised, and use “Back up library” to keep copies.</translation>
    </message>
    <message>
        <source>不再提示</source>
        <translation>Do not show again</translation>
    </message>
    <message>
        <source>正在备份，请稍候。</source>
        <translation>Backing up, please wait.</translation>
    </message>
    <message>
        <source>简报台报告库</source>
        <translation>Caoxian Desktop library</translation>
    </message>
    <message>
        <source>备份_{day}</source>
        <translation>backup_{day}</translation>
    </message>
    <message>
        <source>备份报告库</source>
        <translation>Back up library</translation>
    </message>
    <message>
        <source>报告库已备份到{file}</source>
        <translation>The library was backed up to {file}</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>正在备份报告库：{share}</source>
        <translation>Backing up the library: {share}</translation>
    </message>
    <message>
        <source>已取消备份，没有留下文件。</source>
        <translation>Backup cancelled; no file was left.</translation>
    </message>
    <message>
        <source>报告库已恢复。恢复前的内容也在备份里。</source>
        <translation>The library is restored. What it held before is in a backup too.</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>已清除检索记录</source>
        <translation>Recent searches cleared</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Shelving</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message numerus="yes">
        <source>已移到回收站：%n份报告</source>
        <translation>
            <numerusform>%n report moved to the trash</numerusform>
            <numerusform>%n reports moved to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已恢复%n份报告</source>
        <translation>
            <numerusform>%n report restored</numerusform>
            <numerusform>%n reports restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>彻底删除%n份报告？</source>
        <translation>
            <numerusform>Delete %n report for good?</numerusform>
            <numerusform>Delete %n reports for good?</numerusform>
        </translation>
    </message>
    <message>
        <source>报告原文、批注、更正和抽查记录都会删除，不能恢复。</source>
        <translation>Text, notes, corrections and spot checks are deleted and cannot be brought back.</translation>
    </message>
    <message>
        <source>彻底删除</source>
        <translation>Delete for good</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>已彻底删除%n份报告</source>
        <translation>
            <numerusform>%n report deleted for good</numerusform>
            <numerusform>%n reports deleted for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n份文字未变</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n份文字有变化，旧版本仍保留</source>
        <translation>
            <numerusform>%n with changed text (the older version is kept)</numerusform>
            <numerusform>%n with changed text (the older versions are kept)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n份未能读出，保持原样</source>
        <translation>
            <numerusform>%n could not be read and stays as it was</numerusform>
            <numerusform>%n could not be read and stay as they were</numerusform>
        </translation>
    </message>
    <message>
        <source>报告库今后列出的是这个版本</source>
        <translation>The library lists this version from now on</translation>
    </message>
    <message>
        <source>正在重新读取，请等它结束。</source>
        <translation>Files are being read again; please wait until that is done.</translation>
    </message>
    <message>
        <source>正在重新读取 {done}/{total}：{name}</source>
        <translation>Reading again {done}/{total}: {name}</translation>
    </message>
    <message>
        <source>没有读取任何报告</source>
        <translation>no report was read</translation>
    </message>
    <message>
        <source>已取消重新读取：{told}。</source>
        <translation>Reading again was cancelled: {told}.</translation>
    </message>
    <message>
        <source>重新读取完毕：{told}。</source>
        <translation>Read again: {told}.</translation>
    </message>
</context>
<context>
    <name>Starting</name>
    <message>
        <source>简报台</source>
        <translation>Caoxian Desktop</translation>
    </message>
    <message>
        <source>前两次启动都没有成功。要用安全模式启动吗？</source>
        <translation>The last two starts failed. Start in safe mode?</translation>
    </message>
    <message>
        <source>安全模式用默认设置启动，不打开上次的报告，也不改动您的设置。报告和批注都在，可以照常打开、备份。</source>
        <translation>Safe mode starts with default settings, opens no report and leaves your settings as they are. Reports and notes are all there to be opened and backed up.</translation>
    </message>
    <message>
        <source>正常启动</source>
        <translation>Start normally</translation>
    </message>
    <message>
        <source>安全模式启动</source>
        <translation>Start in safe mode</translation>
    </message>
    <message>
        <source>简报台没能启动。报告和批注不受影响。</source>
        <translation>Caoxian Desktop could not start. Reports and notes are not affected.</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>重试</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>取消读取</source>
        <translation>Stop reading</translation>
    </message>
    <message>
        <source>{count}字</source>
        <translation>{count} characters</translation>
    </message>
    <message>
        <source>读入时有{count}处存疑</source>
        <translation>Doubtful: {count}</translation>
    </message>
    <message>
        <source>已保存 ✓</source>
        <translation>Saved ✓</translation>
    </message>
    <message>
        <source>正在保存…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>未能保存 ⚠</source>
        <translation>Not saved ⚠</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>正在导出</source>
        <translation>Export under way</translation>
    </message>
    <message>
        <source>材料还没有导出完。现在退出就放弃这次导出，不会留下文件。</source>
        <translation>The export is not finished. Quitting now cancels it and leaves no file.</translation>
    </message>
    <message>
        <source>放弃导出，退出</source>
        <translation>Cancel export and quit</translation>
    </message>
    <message>
        <source>继续导出</source>
        <translation>Continue export</translation>
    </message>
    <message>
        <source>还有内容没有保存</source>
        <translation>Something is not saved yet</translation>
    </message>
    <message>
        <source>刚才的批注或更正没能存进报告库。退出后，没有保存的部分会丢失。</source>
        <translation>Your last notes or corrections could not be saved. What is not saved is lost when you quit.</translation>
    </message>
    <message>
        <source>常见原因是磁盘已满，或报告库所在的文件夹暂时不能写。腾出空间后点“重试”。</source>
        <translation>Usually the disk is full, or the library’s folder cannot be written to at the moment. Free some space, then choose “Try again”.</translation>
    </message>
    <message>
        <source>重试</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>不保存，退出</source>
        <translation>Quit without saving</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>已复制文字和出处</source>
        <translation>Text and citation copied</translation>
    </message>
    <message>
        <source>批注已自动保存，不需要手动保存。</source>
        <translation>Notes are saved automatically; there is no need to save.</translation>
    </message>
</context>
</TS>
