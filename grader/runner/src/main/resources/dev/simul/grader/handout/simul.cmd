@echo off
rem Starts the command of this folder: simul --help
setlocal EnableExtensions DisableDelayedExpansion

rem An update cannot replace the jar while it is in use, so it leaves the new jar beside the old one.
if exist "%~dp0.simul\simul.jar.new" move /y "%~dp0.simul\simul.jar.new" "%~dp0.simul\simul.jar" >nul

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if "%JAVA%"=="java" where /q java
if "%JAVA%"=="java" if errorlevel 1 goto :nojava

rem All on one line, because an update replaces this file, which cmd reads line by line.
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Dsimul.folder=%~dp0." -jar "%~dp0.simul\simul.jar" %* & exit /b

:nojava
echo simul: no Java was found: install a JDK 25, 26 or 27 from any vendor, and set JAVA_HOME to its folder 1>&2
exit /b 3
