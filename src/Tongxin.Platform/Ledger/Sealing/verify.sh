#!/bin/sh
# Checks an exported ledger without the program that wrote it: needs openssl (with SM3) and a POSIX shell's usual tools.
#
#   sh verify.sh [DIR] [HEAD ROOT]...
#
# DIR holds facts.txt, leaves.txt, heads.txt and key.pem; this folder by default. A HEAD with its ROOT (SHA-256), as they were
# printed or photographed earlier, must be in it: that is how a cut-off end is found. The first bad entry is named; the last line
# is "whole" or "BROKEN". Compare the key's fingerprint with the one that the office published.
set -u
LC_ALL=C
export LC_ALL
dir=$(CDPATH='' cd -- "${1:-$(dirname -- "$0")}" && pwd) || exit 2
[ $# -gt 0 ] && shift
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2

broken() { echo "$1"; echo BROKEN; exit 1; }

for file in facts.txt leaves.txt heads.txt key.pem; do
  [ -f "$dir/$file" ] || broken "$file is missing"
done

# Reads names and printf formats, a pair a line; writes the hash of each printed text, a line each, in the same order.
hash_printed() { # algorithm
  rm -rf part && mkdir part
  while read -r name text; do
    # shellcheck disable=SC2059 # the text is the format: it holds bytes as octal escapes
    printf "$text" >"part/$name"
    echo "part/$name"
  done | xargs openssl dgst "-$1" -r | cut -d ' ' -f 1
}

# Two hashes in hex a line -> the node above them as printf format.
nodes='
  BEGIN { for (i = 0; i < 256; i++) octal[sprintf("%02x", i)] = sprintf("\\%03o", i) }
  { text = "\\001"; for (h = 1; h <= 2; h++) for (i = 1; i < 64; i += 2) text = text octal[substr($h, i, 2)]; print NR, text }'

# 1. Every line of facts.txt is what its leaf says, in the order of the leaves.
awk -F '\t' '{ print $2 }' "$dir/facts.txt" >seqs
awk '{ print $2 }' "$dir/leaves.txt" | cmp -s - seqs || {
  awk '{ print $2 }' "$dir/leaves.txt" | paste -d ' ' - seqs | awk '
    $1 != $2 { if ($1 == "" ) print "entry " NR ": fact " $2 " was never sealed"; else print "entry " NR ": fact " $1 " should stand here, and " ($2 == "" ? "nothing" : "fact " $2) " does"; exit }'
  broken "the facts are not those that were sealed"
}
awk '$1 != NR - 1 { print "leaf " NR - 1 " is missing or out of order"; exit 1 }' "$dir/leaves.txt" || broken "the leaves are not in order"
column=3
for algorithm in sha256 sm3; do
  n=0
  rm -rf part && mkdir part
  while IFS= read -r line; do
    n=$((n + 1))
    printf '\000%s' "$line" >"part/$n"
    echo "part/$n"
  done <"$dir/facts.txt" | xargs openssl dgst "-$algorithm" -r | cut -d ' ' -f 1 >"$algorithm.0"
  awk -v c=$column '{ print $c }' "$dir/leaves.txt" | paste -d ' ' - "$algorithm.0" seqs | awk -v a=$algorithm '
    $1 != $2 { print "entry " NR ": fact " $3 " was changed (" a ")"; exit 1 }' || broken "a fact differs from its leaf"
  column=$((column + 1))
done

# 2. Heads: numbered, chained, growing, signed with the one key.
key=$(openssl pkey -pubin -in "$dir/key.pem" -outform DER | openssl dgst -sha256 -r | cut -d ' ' -f 1)
how=-sha256
openssl pkey -pubin -in "$dir/key.pem" -noout -text | grep -q 'OID: SM2$' && how='-sm3 -sigopt distid:1234567812345678'
mkdir heads && awk '
  $1 == "tongxin" { n++; file = "heads/" n }
  $1 == "signature" { print $2 > (file ".sig"); close(file ".sig"); close(file); next }
  { print > file }' "$dir/heads.txt"
count=$(grep -c '^signature ' "$dir/heads.txt")
previous=0000000000000000000000000000000000000000000000000000000000000000 size=0 n=0
while [ "$n" -lt "$count" ]; do
  n=$((n + 1))
  at() { awk -v name="$1" '$1 == name { print $2; exit }' "heads/$n"; }
  openssl base64 -d -A -in "heads/$n.sig" -out sig 2>/dev/null
  # shellcheck disable=SC2086 # several words
  openssl dgst $how -verify "$dir/key.pem" -signature sig "heads/$n" >/dev/null 2>&1 || broken "head $n: not signed with this key"
  [ "$(at key)" = "$key" ] || broken "head $n: names another key"
  [ "$(at number)" = "$n" ] || broken "head $n: has the number $(at number)"
  [ "$(at previous)" = "$previous" ] || broken "head $n: does not follow head $((n - 1))"
  [ "$(at size)" -ge "$size" ] || broken "head $n: is smaller than head $((n - 1))"
  size=$(at size)
  previous=$(openssl dgst -sha256 -r "heads/$n" | cut -d ' ' -f 1)
  echo "$n $size $(at sha256) $(at sm3)" >>list
done
[ "$n" -gt 0 ] || broken "there is no head"
total=$(wc -l <"$dir/leaves.txt" | tr -d ' ')
[ "$total" = "$size" ] || broken "head $n seals $size facts, and $total are here"

# 3. The tree over the leaves has the root that each head signed.
column=3
for algorithm in sha256 sm3; do
  level=0
  while [ "$(wc -l <"$algorithm.$level")" -gt 1 ]; do
    awk 'NR % 2 { left = $1; next } { print left, $1 }' "$algorithm.$level" | awk "$nodes" | hash_printed "$algorithm" >"$algorithm.$((level + 1))"
    level=$((level + 1))
  done
  # Each head's full subtrees, the smallest first: head, then level and place of each.
  awk '{ n = $2; line = $1; offset = 0; k = 0; p = 1; while (p * 2 <= n) { p *= 2; k++ }
    for (; p >= 1; p /= 2) { if (n - offset >= p) { line = line "|" k " " offset / p; offset += p } k-- } print line }' list >wanted
  for file in "$algorithm".*; do awk -v k="${file#*.}" '{ print k, NR - 1, $1 }' "$file"; done | awk '
    NR == FNR { m = split($0, part, "|"); for (i = 2; i <= m; i++) need[part[i]] = 1; line[NR] = $0; heads = NR; next }
    ($1 " " $2) in need { hash[$1 " " $2] = $3 }
    END { for (h = 1; h <= heads; h++) { m = split(line[h], part, "|"); text = ""; for (i = 2; i <= m; i++) text = text " " hash[part[i]]; print text } }' wanted - >fold
  while awk 'NF > 1 { found = 1; exit } END { exit !found }' fold; do
    awk 'NF > 1 { print $(NF - 1), $NF }' fold | awk "$nodes" | hash_printed "$algorithm" >made
    awk 'NR == FNR { made[NR] = $1; next } NF > 1 { text = ""; for (i = 1; i < NF - 1; i++) text = text $i " "; print text made[++n]; next } { print }' made fold >next
    mv next fold
  done
  awk -v c=$column '{ print $c, $1, $2 }' list | paste -d ' ' - fold | awk -v a=$algorithm '
    $3 > 0 && $1 != $4 { print "head " $2 ": the first " $3 " facts have another " a " root"; exit 1 }' || broken "a head does not fit the facts"
  column=$((column + 1))
done

# 4. Heads that somebody noted elsewhere.
while [ $# -ge 2 ]; do
  awk -v n="$1" -v root="$2" '$1 == n && $3 == root { found = 1 } END { exit !found }' list || broken "head $1 with the root $2 is not here"
  shift 2
done
echo "$size facts, $count heads, key $key"
echo whole
