package dev.simul.grader.sandbox.linux;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Makes system calls by their numbers, as hostile native code would, and prints the results. */
final class CallsMain {
    private CallsMain() {}

    /** Makes a call for each argument, such as {@code kill:62:17:9}, and prints name and error. */
    @SuppressWarnings("restricted")
    public static void main(String[] args) throws Throwable {
        Linker linker = Linker.nativeLinker();
        MethodHandle syscall =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("syscall"),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.JAVA_LONG),
                        Linker.Option.firstVariadicArg(1),
                        Linker.Option.captureCallState("errno"));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment errno = arena.allocate(8, 8);
            for (String each : args) {
                String[] words = each.split(":");
                long[] numbers = new long[4];
                for (int i = 1; i < words.length; i++) {
                    numbers[i - 1] = Long.parseLong(words[i]);
                }
                long result =
                        (long)
                                syscall.invokeExact(
                                        errno, numbers[0], numbers[1], numbers[2], numbers[3]);
                int error = result == -1 ? errno.get(ValueLayout.JAVA_INT, 0) : 0;
                System.out.println(words[0] + " " + error);
            }
        }
    }
}
