; What the installer says, in Chinese and English. One line a sentence in each.

!macro SAY KEY CHINESE ENGLISH
  LangString ${KEY} ${LANG_SIMPCHINESE} "${CHINESE}"
  LangString ${KEY} ${LANG_ENGLISH} "${ENGLISH}"
!macroend

!insertmacro SAY WELCOME_TITLE "安装简报台 ${VERSION}" "Install Caoxian Desktop ${VERSION}"
!insertmacro SAY WELCOME_TEXT \
  "简报台用来阅读、批注政府工作报告，导出简报材料。$\r$\n$\r$\n程序只装给您自己，不需要管理员权限，也不需要联网。原来装过的版本会被替换，您的报告和批注不受影响。" \
  "Caoxian Desktop (简报台) reads Chinese government work reports, keeps your notes on them and exports briefing papers.$\r$\n$\r$\nIt is installed for you alone and needs neither an administrator nor a network. An earlier version is replaced; your reports and notes stay as they are."
!insertmacro SAY TOO_OLD \
  "简报台需要 Windows 10（1809 版）或更新的 64 位系统，这台电脑的系统太旧，没有安装。" \
  "Caoxian Desktop needs Windows 10 (version 1809) or later, 64 bits. The Windows of this computer is older; nothing was installed."
!insertmacro SAY NOT_X64 \
  "简报台只能装在 64 位（x64）的 Windows 上，这台电脑不是，没有安装。" \
  "Caoxian Desktop runs on 64-bit (x64) Windows only, which this computer does not have; nothing was installed."
!insertmacro SAY RUNNING \
  "简报台正在运行。请先保存并关闭它的窗口，然后点“重试”。" \
  "Caoxian Desktop is running. Please close its window, then choose Retry."
!insertmacro SAY NEWER \
  "这台电脑上装的是更新的版本 $OldVersion。旧版本打不开新版本用过的报告库。仍要换成 ${VERSION} 吗？" \
  "The version that is installed, $OldVersion, is newer. An older program does not open a library that a newer one has used. Replace it by ${VERSION} all the same?"
!insertmacro SAY FOLDER_TAKEN \
  "这个文件夹里有别的文件，不能装在里面：$INSTDIR$\r$\n请另选一个空的或还没有的文件夹。" \
  "There are other files in this folder: $INSTDIR$\r$\nPlease choose one that is empty or not there yet."
!insertmacro SAY OLD_STAYED \
  "原来的版本没有删除干净（$OldFolder），没有安装新版本。请重新启动电脑后再试。" \
  "The earlier version could not be taken away ($OldFolder); the new one was not installed. Please restart the computer and try again."
!insertmacro SAY DESKTOP_LINK "在桌面上放快捷方式" "Put a shortcut on the desktop"
!insertmacro SAY RUN_NOW "现在打开简报台" "Open Caoxian Desktop now"
!insertmacro SAY LINK_ABOUT "阅读、批注政府工作报告，导出简报材料" "Read government work reports and export briefing papers"
!insertmacro SAY BUNDLE_KIND "简报台批注包" "Caoxian Desktop notes"
!insertmacro SAY REPORT_KIND "政府工作报告" "Government work report"
!insertmacro SAY REMOVE_TEXT \
  "将从这台电脑上删除简报台的程序文件。您的报告、批注和设置会保留，仍在：$\r$\n$LOCALAPPDATA\caoxian-desktop" \
  "The program's files will be removed from this computer. Your reports, notes and settings stay in:$\r$\n$LOCALAPPDATA\caoxian-desktop"
!insertmacro SAY REMOVED_TITLE "简报台已删除" "Caoxian Desktop has been removed"
!insertmacro SAY REMOVED_TEXT \
  "您的报告、批注和设置都还在：$\r$\n$LOCALAPPDATA\caoxian-desktop$\r$\n$\r$\n以后再装简报台，可以接着用。不再需要时，可以自己删除这个文件夹。" \
  "Your reports, notes and settings are still in:$\r$\n$LOCALAPPDATA\caoxian-desktop$\r$\n$\r$\nA later installation takes them up again. Once you do not need them any more, you can delete that folder yourself."
