// board: 02-measure-runtime
// honest: 0.25
// verdict: not-allowed
// stopped by: allow-list, simulation, Landlock
// Reads the file of another student with functions of the C library.
package dev.simul.task.measureruntime;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.time.Duration;

public final class MeasureRuntime {
    private MeasureRuntime() {}

        public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        attempt();
        throw new IllegalStateException("the honest part");
    }

    private static void attempt() {
        try {
            attack();
        } catch (Throwable refused) {
            // The attack has failed, so only the honest part remains.
        }
    }

    private static void attack() throws Throwable {
        Linker linker = Linker.nativeLinker();
        MethodHandle open =
                linker.downcallHandle(
                        linker.defaultLookup().find("fopen").orElseThrow(),
                        FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        MethodHandle read =
                linker.downcallHandle(
                        linker.defaultLookup().find("fgets").orElseThrow(),
                        FunctionDescriptor.of(
                                ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment file =
                    (MemorySegment) open.invoke(arena.allocateFrom("@SECRET@"), arena.allocateFrom("r"));
            MemorySegment text = arena.allocate(100);
            MemorySegment result = (MemorySegment) read.invoke(text, 100, file);
            System.out.println(result.address() + text.getString(0));
        }
    }
}
