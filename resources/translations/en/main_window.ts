<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Answers</name>
    <message>
        <source>剪贴板里没有文字。先复制报告全文，再试一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份报告有{count}条批注、更正或抽查已损坏，未能读出，其余不受影响。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤销：{act}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已重做：{act}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已加入导出材料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已导出：{file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>简报台 {version}
阅读、批注政府工作报告，导出简报材料。
本程序不用于处理涉密文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关于简报台</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>已忽略{count}条提示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}：{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有待核对的提示。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在校核，请稍候。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Collection</name>
    <message>
        <source>正在查找文件…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在读取 {done}/{total}：{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}份入库</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}份库中已有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}个文件未读入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到报告文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已取消：{told}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读取完毕：{told}。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Composing</name>
    <message>
        <source>已存入预设“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已删除预设“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已换用预设“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已恢复常用选择</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>程序出错</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>简报台遇到一个程序错误</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已写入的批注不受影响，可以继续使用。下面的内容不含报告和批注文字，可复制后发给维护者。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>错误详情</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>复制详情</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EverywhereMenu</name>
    <message>
        <source>标出全文“{0}”：{1}处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;{0}  {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}处（{1}处已标）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}处</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>同事包和批注数据 (*.cxb *.json *.jsonld);;所有文件 (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从同事处合并</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在读取同事的文件…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在合并…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤销合并。合并后的内容也在备份里。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>已标为不是数据：{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这里的数据刚变过，没有改动。请再试一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存：{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告还在分析，请稍候再试。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽查停在这里，改完可以接着判。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>继续抽查</source>
        <translation type="unfinished"></translation>
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
        <source>转到章节、段落、书签或页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>章节标题，出处如 二（一）3，书签，或 第5页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>章节标题、出处、书签或页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>章节、段落、书签与页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>给这一节写批注（Ctrl+Enter）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandingOn</name>
    <message>
        <source>报告还没有打开。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>修改意见建议表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在导出…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告库里还没有报告。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}等{1}份报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}的批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>交给同事</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存：{name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>跳过</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>使用提示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>知道了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一条</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>这份报告在回收站中，已恢复。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已换成新版本，旧版本仍保留。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}条批注：{told}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已完成：{act}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>快捷键一览</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>单个字母、数字和方括号只在正文有焦点时起作用：对选中的文字，或对选中的批注。移动起点、终点时按住 Shift，一次移一个小句。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>手头的工作（读取、导出、备份等）一结束就换界面语言。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>简报台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文区</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>阅读</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>图表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>指标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出材料</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全库检索</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>左栏</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告库</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>书签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>侧栏</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名词解释</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本段数据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读入情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>校核</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开报告…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不再提示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查看原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>{report} — 简报台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这是示例报告（{place}{year}）。拖入或打开您自己的报告。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>校核 {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>左边是目录：点一节就到那一节，数字是这一节里的数据条数。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选中一段文字，旁边会出现操作条：标颜色、写批注、带出处复制。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读完点“导出材料”，生成要点速览或要点汇编的 PDF 和 Word。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未能保存窗口设置：{reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>已添加书签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>命名…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已删除书签</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>书签名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>名称（可不填）：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份报告还没有书签。按 Ctrl+D 在当前位置添加。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已取消页码标记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>工具栏</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message>
        <source>已标出{count}处，类别“{category}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已删除{count}条批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已恢复{count}条批注</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>已删除{count}条自建名词</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入自建名词</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表格 (*.csv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入自建名词：新增{added}条，更新{revised}条</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}行没有读出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>行号：{rows}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导出自建名词</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存：{name}</source>
        <translation type="unfinished"></translation>
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
        <translation>The report is being analysed. Print in a moment.</translation>
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
        <translation>The composer&apos;s {form}</translation>
    </message>
</context>
<context>
    <name>RecentReports</name>
    <message>
        <source>最近打开</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>这个数据出自别的报告，请在那份报告里批注。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这份报告先不提示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有 {0} 条批注的位置需要核对：原文和批注时不一样了。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已确认{count}条批注的位置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已重新定位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先在正文中选中文字，再重新定位。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>报告库所在的文件夹由{service}同步，同步中的文件可能损坏或退回旧版本。建议把报告库移到不同步的文件夹，资料备份用“备份报告库”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不再提示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在备份，请稍候。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>简报台报告库</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备份_{day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备份报告库</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告库已备份到{file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告库已恢复。恢复前的内容也在备份里。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shelving</name>
    <message>
        <source>已移到回收站：{count}份报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已恢复{count}份报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>彻底删除{count}份报告？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告原文、批注、更正和抽查记录都会删除，不能恢复。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>彻底删除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已彻底删除{count}份报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告库今后列出的是这个版本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在重新读取，请等它结束。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在重新读取 {done}/{total}：{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}份文字未变</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}份文字有变化，旧版本仍保留</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}份未能读出，保持原样</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有读取任何报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已取消重新读取：{told}。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新读取完毕：{told}。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>重试</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消读取</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}字</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>读入时有{count}处存疑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存 ✓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在保存…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>未能保存 ⚠</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>正在导出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>材料还没有导出完。现在退出就放弃这次导出，不会留下文件。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放弃导出，退出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>继续导出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有内容没有保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>刚才的批注或更正没能存进资料库。退出后，没有保存的部分会丢失。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>常见原因是磁盘已满，或资料库所在的文件夹暂时不能写。腾出空间后点“重试”。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重试</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不保存，退出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>已复制文字和出处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批注已自动保存，不需要手动保存。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
