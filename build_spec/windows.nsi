; An installer for one person, without administrator rights: everything goes into LocalAppData.
; After `python dev.py build`:  makensis /DVERSION=0.1.0 build_spec\windows.nsi   (the version of db\__init__.py)
Unicode true
!ifndef VERSION
  !error "say which version: makensis /DVERSION=x.y.z build_spec\windows.nsi"
!endif
!include "MUI2.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Xinglin"
Name "Xinglin 杏林剪报"
OutFile "..\dist\xinglin-${VERSION}-setup.exe"
InstallDir "$LOCALAPPDATA\Programs\Xinglin"
RequestExecutionLevel user
SetCompressor /SOLID lzma

!define MUI_ICON "..\build\pyinstaller\xinglin.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\xinglin.exe"
!insertmacro MUI_PAGE_LICENSE "..\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

Section
  ; an older version's modules must not lie beside the new ones
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "..\dist\xinglin\*.*"
  CreateShortcut "$SMPROGRAMS\Xinglin 杏林剪报.lnk" "$INSTDIR\xinglin.exe"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "Xinglin 杏林剪报"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "Publisher" "The Xinglin developers"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\xinglin.exe"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  ; only what was installed: archives and settings are the person's, wherever they are
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\xinglin.exe"
  Delete "$INSTDIR\xinglin-cli.exe"
  Delete "$INSTDIR\xinglin.svg"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Xinglin 杏林剪报.lnk"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
