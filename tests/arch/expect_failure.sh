#!/bin/sh
# expect_failure.sh WORDS COMMAND…: the command must fail and say WORDS.
words=$1
shift
out=$("$@" 2>&1) && { echo "it passed, and should have failed"; exit 1; }
# CMake breaks its messages where the line is full, so a long path may split the words.
echo "$out" | tr -s '[:space:]' ' ' | grep -q "$words" || { echo "$out"; echo "it failed for another reason than: $words"; exit 1; }
