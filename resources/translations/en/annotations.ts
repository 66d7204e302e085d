<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AnnotationsPanel</name>
    <message>
        <source>核对位置</source>
        <translation>Check places</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>Trash</translation>
    </message>
</context>
<context>
    <name>BulkTags</name>
    <message>
        <source>给所选批注加标签，回车</source>
        <translation>Tag for the selected notes, Enter to add</translation>
    </message>
    <message>
        <source>给所选批注加标签</source>
        <translation>Add a tag to the selected notes</translation>
    </message>
    <message>
        <source>点一下从所选批注取下</source>
        <translation>Click to remove it from the selected notes</translation>
    </message>
    <message>
        <source>点一下加到所选的全部批注</source>
        <translation>Click to add it to all selected notes</translation>
    </message>
</context>
<context>
    <name>CandidateCard</name>
    <message>
        <source>选这一处</source>
        <translation>Choose this place</translation>
    </message>
    <message>
        <source>选第{0}处</source>
        <translation>Choose place {0}</translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message>
        <source>写批注</source>
        <translation>Write note</translation>
    </message>
    <message>
        <source>核对位置</source>
        <translation>Check place</translation>
    </message>
    <message>
        <source>旧值…</source>
        <translation>Earlier values…</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>不标</source>
        <translation>None</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message numerus="yes">
        <source>%n条批注</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>批注时：{0}</source>
        <translation>When noted: {0}</translation>
    </message>
    <message>
        <source>改为：{0}</source>
        <translation>Change to: {0}</translation>
    </message>
    <message>
        <source>建议删去</source>
        <translation>Proposed: delete</translation>
    </message>
    <message>
        <source>对本节</source>
        <translation>On this section</translation>
    </message>
    <message>
        <source>对数据“{0}”</source>
        <translation>On the figure “{0}”</translation>
    </message>
    <message>
        <source>对图表“{0}”</source>
        <translation>On the chart “{0}”</translation>
    </message>
</context>
<context>
    <name>EditorPane</name>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>改为“{0}”（{1}）</source>
        <translation>Change to “{0}” ({1})</translation>
    </message>
    <message>
        <source>删除（Del）</source>
        <translation>Delete (Del)</translation>
    </message>
    <message>
        <source>删除所选批注</source>
        <translation>Delete the selected notes</translation>
    </message>
    <message>
        <source>核对这条批注的位置</source>
        <translation>Check where this note belongs</translation>
    </message>
    <message>
        <source>标签，用空格分开</source>
        <translation>Tags, separated by spaces</translation>
    </message>
    <message>
        <source>标签</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>已选{0}条</source>
        <translation>{0} selected</translation>
    </message>
    <message>
        <source>理由……（自动保存）</source>
        <translation>Reason… (saved automatically)</translation>
    </message>
    <message>
        <source>写批注……（自动保存）</source>
        <translation>Write a note… (saved automatically)</translation>
    </message>
    <message>
        <source>批注内容</source>
        <translation>Note text</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>批注列表</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>还没有批注</source>
        <translation>No notes yet</translation>
    </message>
    <message>
        <source>没有符合条件的批注</source>
        <translation>No matching notes</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>有{0}条批注的位置需要核对</source>
        <translation>Notes whose place needs checking: {0}</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>Trash</translation>
    </message>
    <message>
        <source>标题与开头</source>
        <translation>Title and opening</translation>
    </message>
    <message>
        <source>未定位批注</source>
        <translation>Notes without a place</translation>
    </message>
    <message>
        <source>回收站是空的</source>
        <translation>The trash is empty</translation>
    </message>
    <message>
        <source>删除的批注会留在这里，随时可以恢复。</source>
        <translation>Deleted notes stay here and can be restored at any time</translation>
    </message>
    <message>
        <source>高亮</source>
        <translation>Highlight</translation>
    </message>
    <message>
        <source>换一个条件，或清除筛选。</source>
        <translation>Try other filters, or clear them.</translation>
    </message>
    <message>
        <source>在正文中选中文字，用“{act}”，或点颜色。</source>
        <translation>Select words in the text and use “{act}”, or pick a colour.</translation>
    </message>
</context>
<context>
    <name>ProposalBox</name>
    <message>
        <source>改成的文字；不写就是没有修改建议</source>
        <translation>New wording; leave empty for no proposal</translation>
    </message>
    <message>
        <source>改成的文字</source>
        <translation>New wording</translation>
    </message>
    <message>
        <source>删去</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>建议删去这些文字</source>
        <translation>Propose to delete these words</translation>
    </message>
    <message>
        <source>将“{0}”删去</source>
        <translation>Delete “{0}”</translation>
    </message>
    <message>
        <source>将“{0}”改为</source>
        <translation>Change “{0}” to</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>批注时</source>
        <translation>When noted</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>批注：{0}</source>
        <translation>Note: {0}</translation>
    </message>
    <message>
        <source>（无）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>本句数字：{0} → {1}</source>
        <translation>Numbers in this sentence: {0} → {1}</translation>
    </message>
    <message>
        <source>批注的文字还在，同一句里别的数字变了。</source>
        <translation>The words are still there; another number in the sentence has changed.</translation>
    </message>
    <message>
        <source>批注的文字里，数字变了。请看批注是否还成立。</source>
        <translation>A number in these words has changed. See whether the note still holds.</translation>
    </message>
    <message>
        <source>原文改过，找到了相近的文字。请看是不是这里。</source>
        <translation>The text was edited and similar words were found. See whether this is the place.</translation>
    </message>
    <message numerus="yes">
        <source>有%n处都可能是原来的地方，请选一处。</source>
        <translation>
            <numerusform>%n place may be the original one. See whether it is.</numerusform>
            <numerusform>%n places may be the original one. Choose one.</numerusform>
        </translation>
    </message>
    <message>
        <source>没有找到这段文字。可以在正文中选中文字再“重新定位”，也可以先留着：它一直在“未定位批注”里。</source>
        <translation>These words were not found. Select words in the text and use “Attach to selection”, or leave the note: it stays under “Notes without a place”.</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>核对位置</source>
        <translation>Check places</translation>
    </message>
    <message>
        <source>确认此处</source>
        <translation>Confirm place</translation>
    </message>
    <message>
        <source>重新定位到所选文字</source>
        <translation>Attach to selection</translation>
    </message>
    <message>
        <source>留待以后</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>上一条</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一条</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>返回批注</source>
        <translation>Back to notes</translation>
    </message>
    <message>
        <source>第{0} / {1}条</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>还有{0}条留待以后，随时可以再来核对。</source>
        <translation>Left for later: {0}. You can come back at any time.</translation>
    </message>
    <message>
        <source>这一遍核对完了</source>
        <translation>Done for now</translation>
    </message>
    <message>
        <source>都核对过了</source>
        <translation>All checked</translation>
    </message>
    <message>
        <source>每条批注都在它该在的地方。</source>
        <translation>Every note is where it belongs</translation>
    </message>
    <message>
        <source>先在正文中选中文字，再按这里</source>
        <translation>First select words in the text, then click here</translation>
    </message>
    <message>
        <source>定位到“{0}”</source>
        <translation>Attach to “{0}”</translation>
    </message>
    <message>
        <source>全部确认：仅邻近数字已变的{0}条</source>
        <translation>Confirm all where only nearby numbers changed: {0}</translation>
    </message>
</context>
<context>
    <name>TrashBar</name>
    <message>
        <source>返回批注</source>
        <translation>Back to notes</translation>
    </message>
    <message>
        <source>恢复{0}条</source>
        <translation>Restore {0}</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>全部恢复</source>
        <translation>Restore all</translation>
    </message>
</context>
</TS>
