<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Actions</name>
    <message>
        <source>文件(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>编辑(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>查看(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>转到(&amp;G)</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>批注(&amp;N)</source>
        <translation>&amp;Notes</translation>
    </message>
    <message>
        <source>数据(&amp;D)</source>
        <translation>&amp;Data</translation>
    </message>
    <message>
        <source>工具(&amp;T)</source>
        <translation>&amp;Tools</translation>
    </message>
    <message>
        <source>帮助(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>打开面板</source>
        <translation>Open panel</translation>
    </message>
    <message>
        <source>正文字体</source>
        <translation>Typeface</translation>
    </message>
    <message>
        <source>明暗</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>界面语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>起点和终点</source>
        <translation>Start and end</translation>
    </message>
    <message>
        <source>核对状态</source>
        <translation>Check status</translation>
    </message>
    <message>
        <source>指标表格</source>
        <translation>Table of indicators</translation>
    </message>
    <message>
        <source>校核提示</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>导出与合并</source>
        <translation>Export and merge</translation>
    </message>
    <message>
        <source>打开报告…</source>
        <translation>Open report…</translation>
    </message>
    <message>
        <source>导入整个文件夹…</source>
        <translation>Import folder…</translation>
    </message>
    <message>
        <source>把剪贴板文字作为报告打开</source>
        <translation>Open clipboard text as report</translation>
    </message>
    <message>
        <source>打开示例报告</source>
        <translation>Open sample report</translation>
    </message>
    <message>
        <source>用新版本替换这份报告…</source>
        <translation>Replace this report with a newer version…</translation>
    </message>
    <message>
        <source>重新读取这份报告</source>
        <translation>Read this report again</translation>
    </message>
    <message>
        <source>这份报告的全部版本…</source>
        <translation>All versions of this report…</translation>
    </message>
    <message>
        <source>备份报告库…</source>
        <translation>Back up library…</translation>
    </message>
    <message>
        <source>从备份恢复…</source>
        <translation>Restore from backup…</translation>
    </message>
    <message>
        <source>导出材料…</source>
        <translation>Export paper…</translation>
    </message>
    <message>
        <source>把材料另存为图片…</source>
        <translation>Save paper as picture…</translation>
    </message>
    <message>
        <source>把导出设置另存为预设…</source>
        <translation>Save export settings as preset…</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>校正标题和目录…</source>
        <translation>Correct title and contents…</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>带出处复制</source>
        <translation>Copy with citation</translation>
    </message>
    <message>
        <source>全选正文</source>
        <translation>Select all text</translation>
    </message>
    <message>
        <source>查找（本篇）</source>
        <translation>Find in this report</translation>
    </message>
    <message>
        <source>全库检索</source>
        <translation>Search library</translation>
    </message>
    <message>
        <source>下一处</source>
        <translation>Find next</translation>
    </message>
    <message>
        <source>上一处</source>
        <translation>Find previous</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>侧栏</source>
        <translation>Side panel</translation>
    </message>
    <message>
        <source>校核</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>放大文字</source>
        <translation>Enlarge text</translation>
    </message>
    <message>
        <source>缩小文字</source>
        <translation>Reduce text</translation>
    </message>
    <message>
        <source>原始大小</source>
        <translation>Normal text size</translation>
    </message>
    <message>
        <source>阅读设置…</source>
        <translation>Reading settings…</translation>
    </message>
    <message>
        <source>正文用宋体</source>
        <translation>Serif text (宋体)</translation>
    </message>
    <message>
        <source>正文用黑体</source>
        <translation>Sans text (黑体)</translation>
    </message>
    <message>
        <source>正文用楷体</source>
        <translation>Kai text (楷体)</translation>
    </message>
    <message>
        <source>跟随系统明暗</source>
        <translation>Follow system theme</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light theme</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark theme</translation>
    </message>
    <message>
        <source>跟随系统语言</source>
        <translation>Follow system language</translation>
    </message>
    <message>
        <source>选中文字时显示操作条</source>
        <translation>Show selection bar</translation>
    </message>
    <message>
        <source>转到章节、段落、书签或页…</source>
        <translation>Go to section, paragraph, bookmark or page…</translation>
    </message>
    <message>
        <source>后退</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>前进</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>下一节</source>
        <translation>Next section</translation>
    </message>
    <message>
        <source>上一节</source>
        <translation>Previous section</translation>
    </message>
    <message>
        <source>下一条批注</source>
        <translation>Next note</translation>
    </message>
    <message>
        <source>上一条批注</source>
        <translation>Previous note</translation>
    </message>
    <message>
        <source>添加或删除书签</source>
        <translation>Add or remove bookmark</translation>
    </message>
    <message>
        <source>下一个书签</source>
        <translation>Next bookmark</translation>
    </message>
    <message>
        <source>上一个书签</source>
        <translation>Previous bookmark</translation>
    </message>
    <message>
        <source>下一条校核提示</source>
        <translation>Next finding</translation>
    </message>
    <message>
        <source>上一条校核提示</source>
        <translation>Previous finding</translation>
    </message>
    <message>
        <source>到下一栏</source>
        <translation>Next part of the window</translation>
    </message>
    <message>
        <source>到上一栏</source>
        <translation>Previous part of the window</translation>
    </message>
    <message>
        <source>报告库</source>
        <translation>Library</translation>
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
        <source>名词解释</source>
        <translation>Glossary</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>本段数据</source>
        <translation>Figures here</translation>
    </message>
    <message>
        <source>读入情况</source>
        <translation>Import notes</translation>
    </message>
    <message>
        <source>书签</source>
        <translation>Bookmarks</translation>
    </message>
    <message>
        <source>高亮选中文字</source>
        <translation>Highlight selection</translation>
    </message>
    <message>
        <source>高亮并写批注</source>
        <translation>Highlight and write note</translation>
    </message>
    <message>
        <source>标出全文相同文字…</source>
        <translation>Mark same words everywhere…</translation>
    </message>
    <message>
        <source>给本节写批注</source>
        <translation>Write note on section</translation>
    </message>
    <message>
        <source>标为数据</source>
        <translation>Mark as data</translation>
    </message>
    <message>
        <source>标为任务</source>
        <translation>Mark as task</translation>
    </message>
    <message>
        <source>标为亮点</source>
        <translation>Mark as strength</translation>
    </message>
    <message>
        <source>标为短板</source>
        <translation>Mark as weakness</translation>
    </message>
    <message>
        <source>标为疑问</source>
        <translation>Mark as question</translation>
    </message>
    <message>
        <source>标为建议</source>
        <translation>Mark as suggestion</translation>
    </message>
    <message>
        <source>批注标为待核</source>
        <translation>Mark note “To check”</translation>
    </message>
    <message>
        <source>批注标为已核</source>
        <translation>Mark note “Checked”</translation>
    </message>
    <message>
        <source>批注不标核对</source>
        <translation>Clear note status</translation>
    </message>
    <message>
        <source>给批注加标签…</source>
        <translation>Tag note…</translation>
    </message>
    <message>
        <source>批注的旧值…</source>
        <translation>Earlier values of note…</translation>
    </message>
    <message>
        <source>起点前移</source>
        <translation>Move start back</translation>
    </message>
    <message>
        <source>起点后移</source>
        <translation>Move start forward</translation>
    </message>
    <message>
        <source>终点后移</source>
        <translation>Move end forward</translation>
    </message>
    <message>
        <source>终点前移</source>
        <translation>Move end back</translation>
    </message>
    <message>
        <source>查名词</source>
        <translation>Look up term</translation>
    </message>
    <message>
        <source>加入自建名词…</source>
        <translation>Add to own terms…</translation>
    </message>
    <message>
        <source>删除批注</source>
        <translation>Delete note</translation>
    </message>
    <message>
        <source>核对批注位置</source>
        <translation>Check note places</translation>
    </message>
    <message>
        <source>批注回收站</source>
        <translation>Notes in the trash</translation>
    </message>
    <message>
        <source>导出批注…</source>
        <translation>Export notes…</translation>
    </message>
    <message>
        <source>交给同事（.cxb）…</source>
        <translation>Hand over to a colleague (.cxb)…</translation>
    </message>
    <message>
        <source>从同事处合并…</source>
        <translation>Merge a colleague’s work…</translation>
    </message>
    <message>
        <source>此处为第N页…</source>
        <translation>Set page number here…</translation>
    </message>
    <message>
        <source>清除批注筛选</source>
        <translation>Clear note filters</translation>
    </message>
    <message>
        <source>选中文字补为数据…</source>
        <translation>Add selection as figure…</translation>
    </message>
    <message>
        <source>复制指标表格</source>
        <translation>Copy table of indicators</translation>
    </message>
    <message>
        <source>指标导出为 Excel 表格（XLSX）…</source>
        <translation>Export indicators as Excel (XLSX)…</translation>
    </message>
    <message>
        <source>指标导出为 CSV…</source>
        <translation>Export indicators as CSV…</translation>
    </message>
    <message>
        <source>导出更正记录（CSV）…</source>
        <translation>Export corrections (CSV)…</translation>
    </message>
    <message>
        <source>清除指标筛选</source>
        <translation>Clear indicator filters</translation>
    </message>
    <message>
        <source>图表与数据表切换</source>
        <translation>Switch between chart and table</translation>
    </message>
    <message>
        <source>图表存为图片（PNG）…</source>
        <translation>Save chart as picture (PNG)…</translation>
    </message>
    <message>
        <source>图表存为矢量图（SVG）…</source>
        <translation>Save chart as vector graphic (SVG)…</translation>
    </message>
    <message>
        <source>图表存为数据（CSV）…</source>
        <translation>Save chart data (CSV)…</translation>
    </message>
    <message>
        <source>复制图表图片</source>
        <translation>Copy chart as picture</translation>
    </message>
    <message>
        <source>复制图表数据</source>
        <translation>Copy chart figures</translation>
    </message>
    <message>
        <source>图表加入导出材料</source>
        <translation>Add chart to paper</translation>
    </message>
    <message>
        <source>复制校核提示</source>
        <translation>Copy findings</translation>
    </message>
    <message>
        <source>校核提示导出为 CSV…</source>
        <translation>Export findings as CSV…</translation>
    </message>
    <message>
        <source>清除校核筛选</source>
        <translation>Clear finding filters</translation>
    </message>
    <message>
        <source>自建名词…</source>
        <translation>Own terms…</translation>
    </message>
    <message>
        <source>抽查…</source>
        <translation>Spot check…</translation>
    </message>
    <message>
        <source>先打开一份报告</source>
        <translation>Open a report first</translation>
    </message>
    <message>
        <source>数据还没有读出来</source>
        <translation>The figures are not read yet</translation>
    </message>
    <message>
        <source>没有图表</source>
        <translation>There are no charts</translation>
    </message>
    <message>
        <source>先在正文中选中文字</source>
        <translation>Select words in the text first</translation>
    </message>
    <message>
        <source>先选一条批注</source>
        <translation>Choose a note first</translation>
    </message>
    <message>
        <source>先选中文字，或选一条批注</source>
        <translation>Select words or choose a note first</translation>
    </message>
    <message>
        <source>没有可以撤销的</source>
        <translation>Nothing to undo</translation>
    </message>
    <message>
        <source>没有可以重做的</source>
        <translation>Nothing to redo</translation>
    </message>
    <message>
        <source>之前没有去过别处</source>
        <translation>No earlier place</translation>
    </message>
    <message>
        <source>没有退回来过</source>
        <translation>No later place</translation>
    </message>
    <message>
        <source>按名称查找命令…</source>
        <translation>Find command by name…</translation>
    </message>
    <message>
        <source>更改快捷键…</source>
        <translation>Change shortcuts…</translation>
    </message>
    <message>
        <source>快捷键一览</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>关于简报台</source>
        <translation>About Caoxian Desktop</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>专注阅读</source>
        <translation>Focus mode</translation>
    </message>
    <message>
        <source>全屏</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>设置…</source>
        <translation>Preferences…</translation>
    </message>
    <message>
        <source>使用提示</source>
        <translation>Hints</translation>
    </message>
    <message>
        <source>新功能</source>
        <translation>What’s new</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>正文与其他页并排</source>
        <translation>Text beside other tabs</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>简报台</source>
        <translation>Caoxian Desktop</translation>
    </message>
    <message>
        <source>快捷键文件里有没有采用的内容，其余照常使用。</source>
        <translation>Some lines of the file of shortcuts are not used; the others are.</translation>
    </message>
</context>
<context>
    <name>ReservedKeys</name>
    <message>
        <source>中文输入法常用这个键</source>
        <translation>Chinese input methods often use it</translation>
    </message>
    <message>
        <source>系统常用这个键</source>
        <translation>the system often uses it</translation>
    </message>
    <message>
        <source>这个键打开菜单</source>
        <translation>it opens a menu</translation>
    </message>
</context>
</TS>
