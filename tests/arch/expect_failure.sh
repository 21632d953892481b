#!/bin/sh
# expect_failure.sh WORDS COMMAND…: the command must fail and say WORDS.
words=$1
shift
out=$("$@" 2>&1) && { echo "it passed, and should have failed"; exit 1; }
echo "$out" | grep -q "$words" || { echo "$out"; echo "it failed for another reason than: $words"; exit 1; }
