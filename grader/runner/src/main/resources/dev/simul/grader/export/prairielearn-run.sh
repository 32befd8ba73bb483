#!/usr/bin/env bash
#
# Grades the submission in /grade/student, and writes /grade/results/results.json. PrairieLearn runs this for each
# submission, in a container of this image.
#
# SIMUL_GRADE   another folder than /grade, for tests

set -euo pipefail
root=${SIMUL_GRADE:-/grade}
here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$root/results"

code=0
"$here/kit/grader/simul" grade "$root/student" @options@--format prairielearn="$root/results/results.json" || code=$?
# 4: there is nothing to grade, which the results say.
[[ $code == 4 ]] || exit "$code"
