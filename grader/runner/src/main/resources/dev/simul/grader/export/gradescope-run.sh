#!/usr/bin/env bash
#
# Grades the submission in /autograder/submission, and writes /autograder/results/results.json. Gradescope runs this for
# each submission.
#
# SIMUL_AUTOGRADER   another folder than /autograder, for tests

set -euo pipefail
root=${SIMUL_AUTOGRADER:-/autograder}
mkdir -p "$root/results"

code=0
"$root/source/kit/grader/simul" grade "$root/submission" @options@--format gradescope="$root/results/results.json" || code=$?
# 4: there is nothing to grade, which the results say. With any other code, Gradescope reports a failure of the autograder.
[[ $code == 4 ]] || exit "$code"
