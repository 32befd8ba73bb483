#!/bin/sh
# Starts the command of this folder: ./simul --help

folder=$(CDPATH='' cd -P -- "$(dirname -- "$0")" && pwd) || exit 3

java=java
if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
  java=$JAVA_HOME/bin/java
fi
if ! command -v "$java" >/dev/null 2>&1; then
  echo "simul: no Java was found: install a JDK 25, 26 or 27 from any vendor, and set JAVA_HOME to its folder" >&2
  exit 3
fi

# Java uses the locale to decode file names. Without UTF-8, it cannot open all files.
case $(locale charmap 2>/dev/null) in
  '' | ANSI_X3.4-1968 | US-ASCII)
    LC_ALL=C.UTF-8
    export LC_ALL
    ;;
esac

# The -X options make Java start faster.
exec "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Dsimul.folder=$folder" -jar "$folder/.simul/simul.jar" "$@"
