package dev.simul.simulation.internal.jdk;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * Handles of the {@linkplain Member private members} of this JDK, all found when this class is
 * initialized. They are constants, so that compilers can fold them, because each step of a thread
 * uses several members.
 *
 * <p>Parameters and results of private types are declared as the nearest public type, so that
 * callers need not name the private types.
 */
final class JdkMembers {
    private static final MethodHandles.Lookup OWN = MethodHandles.lookup();
    private static final JdkFacts FACTS = JdkFacts.current();

    static {
        // Outside of any simulation.
        List.of(
                        "java.lang.ThreadBuilders$VirtualThreadBuilder",
                        "java.util.concurrent.CountDownLatch$Sync",
                        "java.util.concurrent.DelayScheduler$ScheduledForkJoinTask",
                        "jdk.internal.misc.VM",
                        "jdk.internal.vm.Continuation",
                        "jdk.internal.vm.ThreadContainer",
                        "jdk.internal.vm.ThreadSnapshot")
                .forEach(name -> type(name, true));
    }

    static final VarHandle STATE = field(Member.STATE);
    static final VarHandle PARK_PERMIT = field(Member.PARK_PERMIT);
    static final VarHandle ON_WAITING_LIST = field(Member.ON_WAITING_LIST);
    static final VarHandle TASK = field(Member.TASK);
    static final VarHandle CONTINUATION = field(Member.CONTINUATION);
    static final VarHandle INHERITED_VALUES = field(Member.INHERITED_VALUES);
    static final @Nullable VarHandle TERMINATION = fieldIfAny(Member.TERMINATION);
    static final VarHandle SYNC = field(Member.SYNC);
    static final @Nullable VarHandle NOTIFIES_AT_END = fieldIfAny(Member.NOTIFIES_AT_END);
    static final @Nullable VarHandle INTERRUPTIBLE_WAIT = fieldIfAny(Member.INTERRUPTIBLE_WAIT);
    static final VarHandle DEFAULT_SCHEDULER = field(Member.DEFAULT_SCHEDULER);
    static final MethodHandle RUN_CONTINUATION =
            method(Member.RUN_CONTINUATION, methodType(void.class, Thread.class));
    static final MethodHandle NEW_BUILDER =
            constructor(
                    Member.NEW_BUILDER, methodType(Thread.Builder.OfVirtual.class, Executor.class));
    static final MethodHandle START_IN =
            method(Member.START_IN, methodType(void.class, Thread.class, Object.class));
    static final MethodHandle STACK_WALKER =
            method(Member.STACK_WALKER, methodType(StackWalker.class, Object.class));

    static final VarHandle RUNNER = field(Member.RUNNER);
    static final Class<?> ASYNC_RUN = ownerOf(Member.RUN_FUTURE);
    static final VarHandle RUN_FUTURE = field(Member.RUN_FUTURE);
    static final VarHandle SUPPLY_FUTURE = field(Member.SUPPLY_FUTURE);
    static final VarHandle SOURCE = field(Member.SOURCE);
    static final VarHandle OTHER_SOURCE = field(Member.OTHER_SOURCE);
    static final MethodHandle QUEUE_LENGTH = method(Member.QUEUE_LENGTH);
    static final VarHandle OWNER = field(Member.OWNER);

    static final MethodHandle DO_EXEC =
            method(Member.DO_EXEC, methodType(void.class, ForkJoinTask.class));
    static final VarHandle IMMEDIATE = field(Member.IMMEDIATE);
    static final VarHandle PARALLELISM = field(Member.PARALLELISM);
    static final VarHandle TIMER_THREAD = field(Member.TIMER_THREAD);

    /**
     * The members of thread snapshots are called by reflection, which is faster to link, because
     * few of these members are ever called.
     */
    static final Method SNAPSHOT_OF = reflected(Member.SNAPSHOT_OF);

    static final Method SNAPSHOT_STACK = reflected(Member.SNAPSHOT_STACK);
    static final Method SNAPSHOT_BLOCKED_ON = reflected(Member.SNAPSHOT_BLOCKED_ON);
    static final Method SNAPSHOT_WAITING_ON = reflected(Member.SNAPSHOT_WAITING_ON);
    static final Method SNAPSHOT_OWNED = reflected(Member.SNAPSHOT_OWNED);

    private JdkMembers() {}

    /** Returns the value of a static constant of {@code java.lang.VirtualThread}. */
    static int stateNumber(String name) {
        try {
            Class<?> type = ownerOf(Member.STATE);
            return (int) in(type).findStaticGetter(type, name, int.class).invoke();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> ownerOf(Member member) {
        return type(member.owner().replace('/', '.'), false);
    }

    private static Class<?> type(String name, boolean initialize) {
        try {
            return Class.forName(name, initialize, null);
        } catch (ClassNotFoundException e) {
            throw missing(e);
        }
    }

    private static VarHandle field(Member member) {
        try {
            Class<?> owner = ownerOf(member);
            Field field = owner.getDeclaredField(member.memberName());
            return in(owner).unreflectVarHandle(field);
        } catch (ReflectiveOperationException e) {
            throw missing(e);
        }
    }

    /** Returns a field that only some of the supported releases have, or null. */
    private static @Nullable VarHandle fieldIfAny(Member member) {
        return member.existsIn(FACTS) ? field(member) : null;
    }

    private static MethodHandle method(Member member) {
        try {
            Class<?> owner = ownerOf(member);
            MethodType type = MethodType.fromMethodDescriptorString(member.descriptor(), null);
            return in(owner).findVirtual(owner, member.memberName(), type);
        } catch (ReflectiveOperationException e) {
            throw missing(e);
        }
    }

    private static MethodHandle method(Member member, MethodType publicType) {
        return method(member).asType(publicType);
    }

    private static MethodHandle constructor(Member member, MethodType publicType) {
        try {
            Class<?> owner = ownerOf(member);
            MethodType type = MethodType.fromMethodDescriptorString(member.descriptor(), null);
            return in(owner).findConstructor(owner, type).asType(publicType);
        } catch (ReflectiveOperationException e) {
            throw missing(e);
        }
    }

    private static Method reflected(Member member) {
        try {
            MethodType type = MethodType.fromMethodDescriptorString(member.descriptor(), null);
            Method method =
                    ownerOf(member).getDeclaredMethod(member.memberName(), type.parameterArray());
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException e) {
            throw missing(e);
        }
    }

    private static MethodHandles.Lookup in(Class<?> type) throws IllegalAccessException {
        return MethodHandles.privateLookupIn(type, OWN);
    }

    private static IllegalStateException missing(ReflectiveOperationException reason) {
        return new IllegalStateException(reason);
    }
}
