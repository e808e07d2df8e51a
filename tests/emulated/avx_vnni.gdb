# Gives the processor of Bochs 2.7 AVX-VNNI: the bit of its instructions before the table of the decoder is made, and that of CPUID.
set pagination off
set confirm off
set breakpoint pending off
handle all nostop noprint pass
handle SIGTRAP stop noprint nopass

break BX_CPU_C::init_FetchDecodeTables
commands
  silent
  set $mask = $rdi + 0x40
  set $avx_vnni = 0
  set $avx512_vnni = 0
  set $i = 1
  while $i < 0x66
    if $_streq(((char *(*)(unsigned))get_cpu_feature_name)($i), "avx_vnni")
      set $avx_vnni = $i
    end
    if $_streq(((char *(*)(unsigned))get_cpu_feature_name)($i), "avx512vnni")
      set $avx512_vnni = $i
    end
    set $i = $i + 1
  end
  # Where this is another Bochs, the one bit that the model has is not there.
  if $avx_vnni == 0 || (*(unsigned *)($mask + $avx512_vnni / 32 * 4) >> $avx512_vnni % 32 & 1) == 0
    echo this Bochs keeps its features elsewhere; tests/emulated is for 2.7\n
    kill
    quit 1
  end
  set *(unsigned *)($mask + $avx_vnni / 32 * 4) |= 1u << $avx_vnni % 32
  continue
end

# (this, leaf, part of the leaf, answer)
break corei7_icelake_t::get_cpuid_leaf if $esi == 7 && $edx == 1
commands
  silent
  set *(unsigned *)$rcx = 0x10
  set *(unsigned *)($rcx + 4) = 0
  set *(unsigned *)($rcx + 8) = 0
  set *(unsigned *)($rcx + 12) = 0
  return
  continue
end

run
