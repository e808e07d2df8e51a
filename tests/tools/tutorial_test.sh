#!/usr/bin/env bash
# tutorial_test.sh [--update] RELATA TUTORIAL ARTICLES: runs every command of the tutorial in a folder with the articles in news/. Each has to succeed and,
# where the tutorial shows an answer, to give one. --update writes what is printed now into the tutorial.
set -u
update=
if [ "$1" = --update ]; then update=1; shift; fi
relata=$(realpath "$1") page=$(realpath "$2") articles=$(realpath "$3")
scratch=$(mktemp -d); trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin" "$scratch/work" "$scratch/work/news"
ln -s "$relata" "$scratch/bin/relata"
cp "$articles"/*.txt "$scratch/work/news"
export PATH=$scratch/bin:$PATH LC_ALL=C.UTF-8 NO_COLOR=1
cd "$scratch/work" || exit 1
commands=0 failed=0 shows=
while IFS= read -r line || [ -n "$line" ]; do
  case $line in
    '    $ '*)
      printf '%s\n' "$line"
      bash -o pipefail -c "${line#    \$ }" >"$scratch/out" 2>"$scratch/err" </dev/null
      code=$? command=${line#    \$ }
      commands=$((commands + 1))
      # 141: head had enough
      if [ $code -ne 0 ] && [ $code -ne 141 ]; then echo "exit code $code: $command" >&2; cat "$scratch/err" >&2; failed=1; fi
      case $command in
        *' -o '* | *' convert '* | *' update '* | *' disputed '*) ;;
        *) if ! [ -s "$scratch/out" ]; then echo "no answer: $command" >&2; failed=1; fi ;;
      esac
      sed 's/^\(.\)/    \1/' "$scratch/out" "$scratch/err" ;;
    '    '*) ;;  # what it printed before
    *) printf '%s\n' "$line" ;;
  esac
done <"$page" >"$scratch/now"
if [ $commands -lt 12 ]; then echo "only $commands commands found" >&2; failed=1; fi
[ -n "$update" ] && cat -s "$scratch/now" >"$page"  # blank lines of an answer stay in the page, and come again
[ $failed -eq 0 ] && echo "$commands commands work"
exit $failed
