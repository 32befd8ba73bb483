package dev.simul.grader.sandbox.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the program of the filter as the kernel does, also for the other architecture. */
class ChildFilterTest {
    private static final int FAIL_EPERM = 0x00050000 | 1;
    private static final int SIGKILL = 9;
    private static final int SUSPEND = 12;

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void should_deny_each_call_on_the_list(Architecture architecture) {
        for (Syscall call : ChildFilter.DENIED) {
            if (call.isOn(architecture)) {
                assertThat(decide(architecture, call)).as(call.name()).isEqualTo(FAIL_EPERM);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void should_allow_threads_and_ask_about_processes(Architecture architecture) {
        assertThat(decide(architecture, Syscall.CLONE, 0x10000 | 0x100))
                .isEqualTo(FilterProgram.ALLOW);
        assertThat(decide(architecture, Syscall.CLONE, 0x4100)).isEqualTo(FilterProgram.ASK);
        assertThat(decide(architecture, Syscall.EXECVE)).isEqualTo(FilterProgram.ASK);
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void should_allow_only_the_signals_of_the_jvm(Architecture architecture) {
        assertThat(decide(architecture, Syscall.TGKILL, 1, 1, SUSPEND))
                .isEqualTo(FilterProgram.ALLOW);
        assertThat(decide(architecture, Syscall.TGKILL, 1, 1, SIGKILL)).isEqualTo(FAIL_EPERM);
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void should_not_let_a_child_choose_what_happens_when_the_grader_ends(
            Architecture architecture) {
        int setParentDeathSignal = 1;
        int setName = 15;

        assertThat(decide(architecture, Syscall.PRCTL, setParentDeathSignal)).isEqualTo(FAIL_EPERM);
        assertThat(decide(architecture, Syscall.PRCTL, setName)).isEqualTo(FilterProgram.ALLOW);
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void should_kill_a_process_that_makes_calls_of_another_architecture(Architecture architecture) {
        FilterProgram program = ChildFilter.program(architecture);
        int i386 = 0x40000003;

        assertThat(run(program, 1, i386)).isEqualTo(FilterProgram.KILL_PROCESS);
        if (architecture == Architecture.X86_64) {
            assertThat(run(program, 0x40000000, architecture.auditNumber()))
                    .isEqualTo(FilterProgram.KILL_PROCESS);
        }
    }

    private static int decide(Architecture architecture, Syscall call, int... arguments) {
        return run(
                ChildFilter.program(architecture),
                call.number(architecture),
                architecture.auditNumber(),
                arguments);
    }

    private static int run(FilterProgram program, int number, int architecture, int... arguments) {
        ByteBuffer data = ByteBuffer.allocate(64).order(java.nio.ByteOrder.nativeOrder());
        data.putInt(0, number).putInt(4, architecture);
        for (int i = 0; i < arguments.length; i++) {
            data.putInt(16 + 8 * i, arguments[i]);
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(8L * program.length(), 8);
            program.write(memory);
            ByteBuffer code = Kernel.buffer(memory);
            int loaded = 0;
            int next = 0;
            while (true) {
                int at = 8 * next++;
                int operand = code.getInt(at + 4);
                int ifTrue = code.get(at + 2) & 0xff;
                int ifFalse = code.get(at + 3) & 0xff;
                switch (code.getShort(at)) {
                    case 0x20 -> loaded = data.getInt(operand);
                    case 0x15 -> next += loaded == operand ? ifTrue : ifFalse;
                    case 0x35 ->
                            next +=
                                    Integer.compareUnsigned(loaded, operand) >= 0
                                            ? ifTrue
                                            : ifFalse;
                    case 0x45 -> next += (loaded & operand) != 0 ? ifTrue : ifFalse;
                    case 0x06 -> {
                        return operand;
                    }
                    default -> throw new IllegalStateException("unknown instruction");
                }
            }
        }
    }
}
