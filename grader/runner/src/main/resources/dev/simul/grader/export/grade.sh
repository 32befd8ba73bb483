#!/usr/bin/env bash
#
# Grades one submission: grade.sh SUBMISSION RESULTS
#
# Writes the report in several formats to the folder RESULTS. The exit code is 0 if the submission was graded, and also if
# it contains nothing to grade, which the report says. All other exit codes are those of `simul grade`.

set -euo pipefail
if [[ $# != 2 ]]; then
  printf 'expected: grade.sh SUBMISSION RESULTS\n' >&2
  exit 2
fi
here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$2"

code=0
"$here/kit/grader/simul" grade "$1" @bundle@@options@--report "$2" \
  --format markdown="$2/report.md" \
  --format sarif="$2/report.sarif" \
  --format github="$2/annotations.txt" \
  --format gitlab="$2/gl-code-quality-report.json" || code=$?
[[ $code == 4 ]] || exit "$code"
