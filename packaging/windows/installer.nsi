; The installer for Windows (NSIS 3), compiled by build.py: for this user alone, without an administrator.
; Given with -D: VERSION, VERSION4 (four numbers), FILES (written by payload.py), OUTPUT; SIGN where it is signed.
; Silently: /S, with /D=FOLDER as its last word, /DESKTOP for a shortcut there. It ends with 0 done, 2 refused (not this
; Windows, not this folder, a newer version is there), 3 the program is running.

Unicode true
!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include "${FILES}"

!define PUBLISHER "the Caoxian Desktop developers"
!define FOLDER_NAME "caoxian-desktop"
!define LIBRARY "$LOCALAPPDATA\caoxian-desktop"
!define LINK "简报台.lnk"
!define QT_NEEDS_BUILD 17763 ; Windows 10 1809
!define REFUSED 2
!define IS_RUNNING 3

Name "简报台 ${VERSION}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${FOLDER_NAME}"
InstallDirRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\Uninstall\caoxian-desktop" "InstallLocation"
RequestExecutionLevel user
ManifestDPIAware true
ManifestLongPathAware true
SetCompressor /SOLID lzma
SetCompressorDictSize 64
BrandingText " "
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

VIProductVersion "${VERSION4}"
VIAddVersionKey /LANG=2052 "ProductName" "简报台"
VIAddVersionKey /LANG=2052 "FileDescription" "简报台安装程序"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "© ${PUBLISHER}, MIT"
VIAddVersionKey /LANG=1033 "ProductName" "Caoxian Desktop"
VIAddVersionKey /LANG=1033 "FileDescription" "Installer of Caoxian Desktop"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=1033 "LegalCopyright" "© ${PUBLISHER}, MIT"

Var OldFolder
Var OldVersion

!define MUI_ICON "caoxian-desktop.ico"
!define MUI_UNICON "caoxian-desktop.ico"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "$(WELCOME_TITLE)"
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME_TEXT)"
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE on_folder_chosen
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\caoxian-desktopw.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(RUN_NOW)"
!define MUI_FINISHPAGE_SHOWREADME ""
!define MUI_FINISHPAGE_SHOWREADME_TEXT "$(DESKTOP_LINK)"
!define MUI_FINISHPAGE_SHOWREADME_FUNCTION put_desktop_link
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(REMOVE_TEXT)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "$(REMOVED_TITLE)"
!define MUI_FINISHPAGE_TEXT "$(REMOVED_TEXT)"
!insertmacro MUI_UNPAGE_FINISH
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"
!include "words.nsh"
!include "registry.nsh"

; Windows of any Chinese is spoken to in Chinese, any other in English, as the program does.
!macro SPEAK
  System::Call 'kernel32::GetUserDefaultUILanguage() i .r0'
  IntOp $0 $0 & 0x3FF
  ${If} $0 = 4
    StrCpy $LANGUAGE ${LANG_SIMPCHINESE}
  ${Else}
    StrCpy $LANGUAGE ${LANG_ENGLISH}
  ${EndIf}
!macroend

; Windows lets nobody write to a program's file while it runs: by this one knows. FOLDER may hold no program at all.
!macro WAIT_UNTIL_CLOSED FOLDER
  !define ID ${__COUNTER__}
  look_again_${ID}:
  StrCpy $1 ""
  ClearErrors
  ${If} ${FileExists} "${FOLDER}\caoxian-desktopw.exe"
    FileOpen $0 "${FOLDER}\caoxian-desktopw.exe" a
    ${If} ${Errors}
      StrCpy $1 "open"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
  ClearErrors
  ${If} ${FileExists} "${FOLDER}\caoxian-desktop.exe"
    FileOpen $0 "${FOLDER}\caoxian-desktop.exe" a
    ${If} ${Errors}
      StrCpy $1 "open"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
  ${If} $1 == "open"
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDRETRY look_again_${ID}
    SetErrorLevel ${IS_RUNNING}
    Quit
  ${EndIf}
  ClearErrors
  !undef ID
!macroend

!macro REFUSE WORDS
  MessageBox MB_OK|MB_ICONSTOP "${WORDS}" /SD IDOK
  SetErrorLevel ${REFUSED}
  Quit
!macroend

Function .onInit
  !insertmacro SPEAK
  ${IfNot} ${AtLeastBuild} ${QT_NEEDS_BUILD}
    !insertmacro REFUSE "$(TOO_OLD)"
  ${EndIf}
  ${IfNot} ${IsNativeAMD64}
    !insertmacro REFUSE "$(NOT_X64)"
  ${EndIf}
  ReadRegStr $OldFolder HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ReadRegStr $OldVersion HKCU "${UNINSTALL_KEY}" "DisplayVersion"
  ${If} $OldVersion != ""
    ${VersionCompare} "$OldVersion" "${VERSION}" $0
    ${If} $0 = 1
      MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(NEWER)" /SD IDNO IDYES replace_newer
      SetErrorLevel ${REFUSED}
      Quit
      replace_newer:
    ${EndIf}
  ${EndIf}
FunctionEnd

; Sets $0 to "" where the program may go into $INSTDIR: a folder that is not there, is empty or holds the program; not
; the one of the user's library.
Function check_folder
  StrCpy $0 ""
  ${If} $INSTDIR == "${LIBRARY}"
    StrCpy $0 "taken"
    Return
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\caoxian-desktop.exe"
  ${AndIf} ${FileExists} "$INSTDIR\uninstall.exe"
    Return
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\*.*"
    ${DirState} "$INSTDIR" $1
    ${If} $1 = 1
      StrCpy $0 "taken"
    ${EndIf}
  ${EndIf}
FunctionEnd

; A folder with other things in it (the desktop, a disk) gets one of our own inside.
Function on_folder_chosen
  Call check_folder
  ${If} $0 != ""
    StrCpy $INSTDIR "$INSTDIR\${FOLDER_NAME}"
    Call check_folder
  ${EndIf}
  ${If} $0 != ""
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(FOLDER_TAKEN)" /SD IDOK
    Abort
  ${EndIf}
FunctionEnd

Function put_desktop_link
  SetOutPath "$INSTDIR"
  CreateShortCut "$DESKTOP\${LINK}" "$INSTDIR\caoxian-desktopw.exe" "" "$INSTDIR\caoxian-desktopw.exe" 0 "" "" "$(LINK_ABOUT)"
FunctionEnd

; The older version's own uninstaller knows its files. It leaves links and settings: what is pinned stays pinned.
Function take_old_version
  ${If} $OldFolder == ""
  ${OrIfNot} ${FileExists} "$OldFolder\uninstall.exe"
    Return
  ${EndIf}
  ExecWait '"$OldFolder\uninstall.exe" /S /UPGRADE _?=$OldFolder' $0
  ${If} ${Errors}
  ${OrIf} $0 <> 0
    !insertmacro REFUSE "$(OLD_STAYED)"
  ${EndIf}
  Delete "$OldFolder\uninstall.exe"
  RMDir "$OldFolder"
FunctionEnd

Section "-program"
  Call check_folder
  ${If} $0 != ""
    !insertmacro REFUSE "$(FOLDER_TAKEN)"
  ${EndIf}
  !insertmacro WAIT_UNTIL_CLOSED "$INSTDIR"
  !insertmacro WAIT_UNTIL_CLOSED "$OldFolder"
  Call take_old_version
  SetOverwrite on
  !insertmacro PUT_FILES
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\${LINK}" "$INSTDIR\caoxian-desktopw.exe" "" "$INSTDIR\caoxian-desktopw.exe" 0 "" "" "$(LINK_ABOUT)"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/DESKTOP" $1
  ${IfNot} ${Errors}
    Call put_desktop_link
  ${EndIf}
  !insertmacro PUT_REGISTRY
SectionEnd

Function un.onInit
  !insertmacro SPEAK
FunctionEnd

Section "Uninstall"
  !insertmacro WAIT_UNTIL_CLOSED "$INSTDIR"
  !insertmacro TAKE_FILES
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/UPGRADE" $1
  ${IfNot} ${Errors}
    Return
  ${EndIf}
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP" ; else the folder is in use
  RMDir "$INSTDIR"
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $0 == "$INSTDIR" ; else it was installed anew elsewhere
    Delete "$SMPROGRAMS\${LINK}"
    Delete "$DESKTOP\${LINK}"
    !insertmacro TAKE_REGISTRY
  ${EndIf}
  DetailPrint "$(REMOVED_TEXT)"
SectionEnd
