@echo off
rem Starts Longthrow from any folder: finds a JDK 25 or newer, builds once when the program is missing or older than its
rem sources, and runs it. LONGTHROW_HEAP=4g sets the heap, LONGTHROW_JAVA=-Dkey=value adds options for the JVM.
rem An installed image has a longthrow.exe of its own.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "TARGET=%HOME_DIR%\console\target"
set "JAR=%TARGET%\longthrow-console.jar"
set "LIB=%TARGET%\lib"
set "STAMP=%TARGET%\built"
set "LEAST=25"
set "JDK="
set "NEED=java.exe"

call :look
set /a "STALE=%ERRORLEVEL% & 1, TERMINAL=%ERRORLEVEL% & 2"
if "%STALE%"=="1" set "NEED=javac.exe"
set "SCREEN=false"
if "%TERMINAL%"=="2" set "SCREEN=true"

call :try "%JAVA_HOME%"
for /f "delims=" %%J in ('where java 2^>nul') do for %%B in ("%%~dpJ..") do call :try "%%~fB"
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks" "%USERPROFILE%\.gradle\jdks" "%USERPROFILE%\.sdkman\candidates\java" "%USERPROFILE%\scoop\apps") do (
    if exist "%%~R" for /d %%D in ("%%~R\*") do call :try "%%~fD"
)
if not defined JDK (
    >&2 echo longthrow: needs a JDK %LEAST% or newer and found none. Looked at JAVA_HOME, PATH and the usual folders.
    >&2 echo longthrow: Install one, for example with 'winget install EclipseAdoptium.Temurin.%LEAST%.JDK', or set JAVA_HOME.
    exit /b 1
)

if "%STALE%"=="0" goto run
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
call :flags %*
call :archive
set "FIRST_CRASH=0"
set "CRASHES=0"

:start
"%JDK%\bin\java" %OPTIONS% %ARCHIVE% --enable-native-access=ALL-UNNAMED -Dlongthrow.terminal=%SCREEN% %LONGTHROW_JAVA% -cp "%JAR%;%LIB%\*" longthrow.console.app.Main %*
set "CODE=%ERRORLEVEL%"
if defined FRESH call :keep
if not "%WORD%"=="console" exit /b %CODE%
rem A desk that crashed (an NTSTATUS is negative) is started again, into the same show: its journal brings back what was
rem not saved. Ctrl-C (0xC000013A) is a wanted end; three crashes within a minute are no accident.
if %CODE% GEQ 0 exit /b %CODE%
if "%CODE%"=="-1073741510" exit /b %CODE%
call :now
set /a "SINCE=%NOW% - %FIRST_CRASH%"
if %SINCE% GTR 60 set "CRASHES=0"
if "%CRASHES%"=="0" set "FIRST_CRASH=%NOW%"
set /a "CRASHES=%CRASHES% + 1"
if %CRASHES% GEQ 3 (
    >&2 echo longthrow: the desk crashed %CRASHES% times within a minute ^(code %CODE%^) and is not started again;
    >&2 echo longthrow: its journal keeps what was not saved, for the next start
    exit /b %CODE%
)
>&2 echo longthrow: the desk crashed ^(code %CODE%^); starting it again
set "LONGTHROW_CRASHED=code %CODE% at %TIME:~0,8%"
goto start

rem Sound and pictures want a heap that stays and a collector that does not stop them; a list or a help text wants to be
rem quick. Beside a window a heap of the user's own is touched at once; the usual one is touched as it is used, for the
rem window would wait for it.
rem Plain words only: a test reads what comes of it, and of the launcher for the other systems.
:flags
set "WORD=%~1"
set "HEADLESS=no"
:argument
if "%~1"=="--help" set "WORD=help"
if "%~1"=="-h" set "WORD=help"
if "%~1"=="--headless" set "HEADLESS=yes"
shift
if not "%~1"=="" goto argument
set "VECTOR="
if "%WORD%"=="console" call :vector
if "%WORD%"=="demo" call :vector
if "%WORD%"=="render" call :vector
if "%WORD%"=="bench" call :vector
set "BEGIN=%LONGTHROW_HEAP%"
set "HEAP=%LONGTHROW_HEAP%"
if not defined BEGIN set "BEGIN=256m"
if not defined HEAP if "%WORD%"=="bench" set "HEAP=2g"
if not defined HEAP set "HEAP=1g"
set "SOUND=-XX:+UseZGC -Xms%BEGIN% -Xmx%HEAP% -XX:-ZUncommit %VECTOR%"
set "OPTIONS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xmx256m"
if "%WORD%"=="bench" set "OPTIONS=-XX:+UseZGC -Xms%HEAP% -Xmx%HEAP% -XX:+AlwaysPreTouch %VECTOR%"
if "%WORD%"=="render" set "OPTIONS=%SOUND%"
if "%HEADLESS%"=="no" if defined LONGTHROW_HEAP set "SOUND=%SOUND% -XX:+AlwaysPreTouch"
set "SOUND=%SOUND% -Xlog:cds*=off -Xlog:aot*=off"
if "%WORD%"=="console" set "OPTIONS=%SOUND%"
if "%WORD%"=="demo" set "OPTIONS=%SOUND%"
exit /b 0

rem The vector module goes only where it is: a JVM that is asked for a missing module does not start.
:vector
findstr /b "MODULES=" "%JDK%\release" >nul 2>nul
if errorlevel 1 goto listed
findstr /b "MODULES=" "%JDK%\release" | findstr /l "jdk.incubator.vector" >nul && set "VECTOR=--add-modules jdk.incubator.vector"
exit /b 0
:listed
"%JDK%\bin\java" --list-modules 2>nul | findstr /b /l "jdk.incubator.vector" >nul && set "VECTOR=--add-modules jdk.incubator.vector"
exit /b 0

rem The program's classes as the JVM lays them out: a start that maps them need not read thousands of files. The first
rem console that ends well writes them, anew when Java or the program has changed; where there is no place, classes are
rem read as ever.
:archive
set "ARCHIVE="
set "FRESH="
set "KNOWN="
if not "%WORD%"=="console" if not "%WORD%"=="demo" exit /b 0
if not defined LOCALAPPDATA exit /b 0
set "CACHE=%LOCALAPPDATA%\Longthrow"
if not exist "%CACHE%" mkdir "%CACHE%" 2>nul
for %%F in ("%JAR%") do set "KEY=%JDK% %%~fF %%~tF %%~zF"
for %%F in ("%LIB%") do set "KEY=%KEY% %%~tF %OPTIONS%"
if exist "%CACHE%\classes.key" set /p KNOWN=<"%CACHE%\classes.key"
if "%KNOWN%"=="%KEY%" if exist "%CACHE%\classes.jsa" set ARCHIVE="-XX:SharedArchiveFile=%CACHE%\classes.jsa"
if defined ARCHIVE exit /b 0
if not "%WORD%"=="console" exit /b 0
if not exist "%CACHE%" exit /b 0
set "FRESH=%CACHE%\classes-%RANDOM%.draft"
set ARCHIVE="-XX:ArchiveClassesAtExit=%FRESH%"
exit /b 0

rem What a desk wrote that was opened and closed is kept.
:keep
if "%CODE%"=="0" if exist "%FRESH%" move /y "%FRESH%" "%CACHE%\classes.jsa" >nul 2>nul && >"%CACHE%\classes.key" echo(%KEY%
if exist "%FRESH%" del "%FRESH%" 2>nul
set "FRESH="
set "ARCHIVE="
exit /b 0

rem Seconds that count on and fit into a number of this shell.
:now
set "NOW=0"
for /f %%N in ('powershell -NoProfile -Command "[int]([DateTime]::UtcNow - [DateTime]'2025-01-01').TotalSeconds"') do set "NOW=%%N"
exit /b 0

rem Takes the folder as the JDK when it is the first one new enough; javac must be there when the program is to be built.
:try
if defined JDK exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\bin\%NEED%" exit /b 0
set "MAJOR=0"
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do for /f "delims=.-+" %%M in ("%%~V") do set "MAJOR=%%M"
if "%MAJOR%"=="0" for /f "tokens=3" %%V in ('""%~1\bin\java.exe" -version 2^>^&1 ^| findstr /c:" version ""') do for /f "delims=.-+" %%M in ("%%~V") do set "MAJOR=%%M"
if %MAJOR% GEQ %LEAST% set "JDK=%~1"
exit /b 0

rem Sets errorlevel 1 when the program is missing or a source is newer than the jar and the launcher's own mark, and adds
rem 2 when what is said is read on a screen.
:look
if not exist "%JAR%" exit /b 1
if not exist "%LIB%" exit /b 1
powershell -NoProfile -Command "$r=$env:HOME_DIR; $t=(Get-Item $env:JAR).LastWriteTimeUtc; if (Test-Path $env:STAMP) { $s=(Get-Item $env:STAMP).LastWriteTimeUtc; if ($s -gt $t) { $t=$s } }; $new=@(Get-Item \"$r\pom.xml\"; Get-Item \"$r\tests\kit\pom.xml\"; foreach ($m in 'dsp','controllers','mappings','console') { Get-Item \"$r\$m\pom.xml\"; Get-ChildItem -Recurse \"$r\$m\src\main\" }) | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1; $code=0; if ($new) { $code=1 }; if (-not [Console]::IsErrorRedirected) { $code+=2 }; exit $code"
exit /b %ERRORLEVEL%
