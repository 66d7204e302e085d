; What Windows knows of the program: how it is started and removed, and which files it opens. All of it is this user's.

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\caoxian-desktop"
!define CLASSES "Software\Classes"
!define APPLICATION "${CLASSES}\Applications\caoxian-desktopw.exe"
!define BUNDLE_CLASS "CaoxianDesktop.Bundle"
!define REPORT_CLASS "CaoxianDesktop.Report"
!define OPENS '"$INSTDIR\caoxian-desktopw.exe" open "%1"'

; Kinds of files that it is offered for under 打开方式; whatever opens them by a double click goes on to do so.
!macro EACH_KIND DO
  !insertmacro ${DO} ".docx"
  !insertmacro ${DO} ".doc"
  !insertmacro ${DO} ".wps"
  !insertmacro ${DO} ".pdf"
  !insertmacro ${DO} ".ofd"
  !insertmacro ${DO} ".txt"
!macroend

!macro OFFER_KIND ENDING
  WriteRegNone HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "${REPORT_CLASS}"
  WriteRegStr HKCU "${APPLICATION}\SupportedTypes" "${ENDING}" ""
!macroend

!macro WITHDRAW_KIND ENDING
  DeleteRegValue HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "${REPORT_CLASS}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${ENDING}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${ENDING}"
!macroend

!macro PUT_CLASS CLASS KIND
  WriteRegStr HKCU "${CLASSES}\${CLASS}" "" "${KIND}"
  WriteRegStr HKCU "${CLASSES}\${CLASS}\DefaultIcon" "" "$INSTDIR\caoxian-desktopw.exe,0"
  WriteRegStr HKCU "${CLASSES}\${CLASS}\shell\open" "FriendlyAppName" "简报台"
  WriteRegStr HKCU "${CLASSES}\${CLASS}\shell\open\command" "" '${OPENS}'
!macroend

!macro TELL_WINDOWS
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0x1000, p 0, p 0)' ; SHCNE_ASSOCCHANGED, SHCNF_FLUSH
!macroend

!macro PUT_REGISTRY
  !insertmacro PUT_CLASS "${BUNDLE_CLASS}" "$(BUNDLE_KIND)"
  !insertmacro PUT_CLASS "${REPORT_CLASS}" "$(REPORT_KIND)"
  WriteRegStr HKCU "${CLASSES}\.cxb" "" "${BUNDLE_CLASS}"
  WriteRegStr HKCU "${CLASSES}\.cxb" "Content Type" "application/x-caoxian-bundle"
  WriteRegNone HKCU "${CLASSES}\.cxb\OpenWithProgids" "${BUNDLE_CLASS}"
  WriteRegStr HKCU "${APPLICATION}" "FriendlyAppName" "简报台"
  WriteRegStr HKCU "${APPLICATION}\DefaultIcon" "" "$INSTDIR\caoxian-desktopw.exe,0"
  WriteRegStr HKCU "${APPLICATION}\shell\open\command" "" '${OPENS}'
  WriteRegStr HKCU "${APPLICATION}\SupportedTypes" ".cxb" ""
  !insertmacro EACH_KIND OFFER_KIND
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "简报台"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\caoxian-desktopw.exe,0"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  !insertmacro TELL_WINDOWS
!macroend

!macro TAKE_REGISTRY
  DeleteRegKey HKCU "${CLASSES}\${BUNDLE_CLASS}"
  DeleteRegKey HKCU "${CLASSES}\${REPORT_CLASS}"
  DeleteRegKey HKCU "${APPLICATION}"
  !insertmacro EACH_KIND WITHDRAW_KIND
  DeleteRegValue HKCU "${CLASSES}\.cxb\OpenWithProgids" "${BUNDLE_CLASS}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.cxb\OpenWithProgids"
  ReadRegStr $0 HKCU "${CLASSES}\.cxb" ""
  ${If} $0 == "${BUNDLE_CLASS}" ; else another program has it now
    DeleteRegValue HKCU "${CLASSES}\.cxb" ""
    DeleteRegValue HKCU "${CLASSES}\.cxb" "Content Type"
  ${EndIf}
  DeleteRegKey /ifempty HKCU "${CLASSES}\.cxb"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  !insertmacro TELL_WINDOWS
!macroend
