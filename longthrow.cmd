@echo off
rem Starts Longthrow from any folder: finds a JDK 25 or newer, builds once when the program is missing or older than its
rem sources, and runs it. LONGTHROW_HEAP=4g sets the heap, LONGTHROW_JAVA adds options for the JVM.
setlocal EnableExtensions EnableDelayedExpansion
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "TARGET=%HOME_DIR%\console\target"
set "JAR=%TARGET%\longthrow-console.jar"
set "LIB=%TARGET%\lib"
set "STAMP=%TARGET%\built"
set "JDK="

call :try "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do for %%B in ("%%~dpJ..") do call :try "%%~fB"
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks" "%USERPROFILE%\.sdkman\candidates\java" "%USERPROFILE%\scoop\apps") do (
    if exist "%%~R" for /d %%D in ("%%~R\*") do call :try "%%~fD"
)
if not defined JDK (
    >&2 echo longthrow: needs a JDK 25 or newer and found none. Looked at JAVA_HOME, PATH and the usual folders.
    >&2 echo longthrow: Install one, for example with 'winget install EclipseAdoptium.Temurin.25.JDK', or set JAVA_HOME.
    exit /b 1
)

call :stale
if not errorlevel 1 goto run
where mvn >nul 2>nul
if errorlevel 1 (
    >&2 echo longthrow: must be built once, and Maven 3.8 or newer is not on the PATH. Get it from https://maven.apache.org
    exit /b 1
)
>&2 echo longthrow: building, once ^(a first build downloads libraries and takes a minute or two^) ...
if not exist "%TARGET%" mkdir "%TARGET%"
if exist "%LIB%" rmdir /s /q "%LIB%"
>"%TARGET%\building" echo.
set "JAVA_HOME=%JDK%"
pushd "%HOME_DIR%"
call mvn -q -B -Dmaven.test.skip=true -pl console -am package >"%TARGET%\build.log" 2>&1
if errorlevel 1 (
    popd
    >&2 type "%TARGET%\build.log"
    >&2 echo longthrow: the build failed ^(its output stands above and in %TARGET%\build.log^)
    exit /b 1
)
popd
move /y "%TARGET%\building" "%STAMP%" >nul

:run
set "VECTOR="
"%JDK%\bin\java" --list-modules 2>nul | findstr /b /c:"jdk.incubator.vector" >nul && set "VECTOR=--add-modules jdk.incubator.vector"
set "HEAP=%LONGTHROW_HEAP%"
set "OPTIONS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m"
if /i "%~1"=="bench" (
    if not defined HEAP set "HEAP=2g"
    set "OPTIONS=-XX:+UseZGC -Xms!HEAP! -Xmx!HEAP! -XX:+AlwaysPreTouch %VECTOR%"
)
for %%W in (console demo render) do if /i "%~1"=="%%W" (
    set "FIRST=!HEAP!"
    if not defined HEAP set "HEAP=1g"
    if not defined FIRST set "FIRST=256m"
    set "OPTIONS=-XX:+UseZGC -Xms!FIRST! -Xmx!HEAP! -XX:-ZUncommit %VECTOR%"
)
rem The program's classes as the JVM lays them out: a start that maps them need not read thousands of files. The first
rem console that ends well writes them, anew when Java or the program has changed.
set "ARCHIVE=-Xshare:auto"
set "CACHE=%LOCALAPPDATA%\Longthrow"
set "FRESH="
for %%W in (console demo) do if /i "%~1"=="%%W" if defined LOCALAPPDATA (
    if not exist "!CACHE!" mkdir "!CACHE!" 2>nul
    for %%F in ("%JAR%") do set "KEY=%JDK% %%~fF %%~tF %%~zF !OPTIONS!"
    set "KNOWN="
    if exist "!CACHE!\classes.key" set /p KNOWN=<"!CACHE!\classes.key"
    set "OPTIONS=!OPTIONS! -Xlog:cds*=off -Xlog:aot*=off"
    if "!KNOWN!"=="!KEY!" if exist "!CACHE!\classes.jsa" set "ARCHIVE=-XX:SharedArchiveFile=!CACHE!\classes.jsa"
    if "!ARCHIVE!"=="-Xshare:auto" if /i "%%W"=="console" if exist "!CACHE!" (
        set "FRESH=!CACHE!\classes-!RANDOM!.new"
        set "ARCHIVE=-XX:ArchiveClassesAtExit=!FRESH!"
    )
)
:start
"%JDK%\bin\java" %OPTIONS% "%ARCHIVE%" --enable-native-access=ALL-UNNAMED %LONGTHROW_JAVA% -cp "%JAR%;%LIB%\*" longthrow.console.app.Main %*
set "CODE=%ERRORLEVEL%"
if defined FRESH if exist "%FRESH%" (
    if %CODE%==0 (
        move /y "%FRESH%" "%CACHE%\classes.jsa" >nul 2>nul && >"%CACHE%\classes.key" echo(!KEY!
    ) else (
        del "%FRESH%" 2>nul
    )
)
set "FRESH="
if /i not "%~1"=="console" exit /b %CODE%
rem A desk that crashed (an NTSTATUS is negative) is started again, into the same show; three times are no accident.
if %CODE% GEQ 0 exit /b %CODE%
rem Ctrl-C is a wanted end (STATUS_CONTROL_C_EXIT, 0xC000013A).
if "%CODE%"=="-1073741510" exit /b %CODE%
set /a CRASHES+=1
if !CRASHES! GEQ 3 (
    >&2 echo longthrow: the desk crashed !CRASHES! times and is not started again; its journal keeps what was not saved.
    exit /b %CODE%
)
>&2 echo longthrow: the desk crashed ^(%CODE%^); starting it again
set "LONGTHROW_CRASHED=code %CODE% at %TIME:~0,8%"
goto start

rem Takes the folder as the JDK when it is the first one new enough.
:try
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
set "MAJOR=0"
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do for /f "delims=." %%M in ("%%~V") do set "MAJOR=%%M"
if %MAJOR% GEQ 25 set "JDK=%~1"
exit /b 0

rem Sets errorlevel 1 when the program is missing or a source is newer than the jar and the launcher's own mark.
:stale
if not exist "%JAR%" exit /b 1
if not exist "%LIB%" exit /b 1
powershell -NoProfile -Command "$r=$env:HOME_DIR; $t=(Get-Item $env:JAR).LastWriteTimeUtc; if (Test-Path $env:STAMP) { $s=(Get-Item $env:STAMP).LastWriteTimeUtc; if ($s -gt $t) { $t=$s } }; $new=@(Get-Item \"$r\pom.xml\"; foreach ($m in 'dsp','controllers','mappings','console') { Get-Item \"$r\$m\pom.xml\"; Get-ChildItem -Recurse \"$r\$m\src\main\" }) | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1; if ($new) { exit 1 } else { exit 0 }"
exit /b %ERRORLEVEL%
