package dev.simul.simulation.internal.race;

import java.util.Set;

/** What an object of the JDK is to threads that share it. */
enum SharingRole {
    /** Nothing: it cannot change, or nobody shares it, or it is none of the JDK's. */
    NONE,
    /** It is meant for one thread at a time: a call of it is an access to a variable. */
    UNGUARDED,
    /** It lets one thread at a time at what is meant for one: by its own monitor. */
    WRAPPER,
    /** It orders what threads do before and after they call it. */
    SYNCHRONISER,
    /** It is a synchroniser that runs tasks, or stands for one. */
    TASKS,
    /** It may do its work on several threads. */
    STREAM,
    /** It is a thread. */
    THREAD;

    private static final Set<String> NOT_THREAD_SAFE =
            Set.of(
                    "java.lang.StringBuilder",
                    "java.text.CompactNumberFormat",
                    "java.text.DecimalFormat",
                    "java.text.MessageFormat",
                    "java.text.SimpleDateFormat",
                    "java.util.ArrayDeque",
                    "java.util.ArrayList",
                    "java.util.BitSet",
                    "java.util.EnumMap",
                    "java.util.HashMap",
                    "java.util.HashSet",
                    "java.util.IdentityHashMap",
                    "java.util.JumboEnumSet",
                    "java.util.LinkedHashMap",
                    "java.util.LinkedHashSet",
                    "java.util.LinkedList",
                    "java.util.PriorityQueue",
                    "java.util.RegularEnumSet",
                    "java.util.StringJoiner",
                    "java.util.TreeMap",
                    "java.util.TreeSet",
                    "java.util.WeakHashMap");
    private static final Set<String> THREAD_SAFE =
            Set.of(
                    "java.lang.StringBuffer",
                    "java.util.Hashtable",
                    "java.util.Properties",
                    "java.util.Stack",
                    "java.util.Timer",
                    "java.util.Vector");

    private static final ClassValue<SharingRole> KNOWN =
            new ClassValue<>() {
                @Override
                protected SharingRole computeValue(Class<?> type) {
                    return find(type);
                }
            };

    static SharingRole of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static SharingRole find(Class<?> type) {
        if (Thread.class.isAssignableFrom(type)) {
            return THREAD;
        }
        if (java.util.stream.BaseStream.class.isAssignableFrom(type)) {
            return STREAM;
        }
        if (java.util.concurrent.Executor.class.isAssignableFrom(type)
                || java.util.concurrent.Future.class.isAssignableFrom(type)
                || java.util.concurrent.CompletionService.class.isAssignableFrom(type)) {
            return TASKS;
        }
        Class<?> known = type;
        while (known.getClassLoader() != null && known.getSuperclass() != null) {
            known = known.getSuperclass();
        }
        String name = known.getName();
        if (NOT_THREAD_SAFE.contains(name)) {
            return UNGUARDED;
        }
        if (name.startsWith("java.util.concurrent.StructuredTaskScope")) {
            return TASKS;
        }
        if (name.startsWith("java.util.Collections$Synchronized")) {
            return WRAPPER;
        }
        return name.startsWith("java.util.concurrent.")
                        || java.lang.invoke.VarHandle.class.isAssignableFrom(type)
                        || THREAD_SAFE.contains(name)
                ? SYNCHRONISER
                : NONE;
    }
}
