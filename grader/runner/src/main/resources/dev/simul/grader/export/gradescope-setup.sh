#!/usr/bin/env bash
#
# Prepares the container of the autograder. Gradescope runs this once, as root, with the files of the zip in
# /autograder/source.
#
# SIMUL_AUTOGRADER   another folder than /autograder, for tests

set -euo pipefail
source_folder=${SIMUL_AUTOGRADER:-/autograder}/source

bash "$source_folder/install-jdk.sh"
bash "$source_folder/prepare.sh"
