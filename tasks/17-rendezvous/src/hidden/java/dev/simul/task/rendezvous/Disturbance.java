package dev.simul.task.rendezvous;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;

/**
 * Causes spurious wake-ups, as the JDK may at any time: wakes threads that are waiting on the
 * monitor of an object or of one of its fields, threads that are waiting for a condition in one of
 * its fields, and parked threads.
 */
final class Disturbance {
    private Disturbance() {}

    static void of(Object object, Collection<Thread> waiting) throws IllegalAccessException {
        List<Object> all = fieldsOf(object);
        all.add(object);
        for (Object one : all) {
            synchronized (one) {
                one.notifyAll();
            }
        }
        List<Lock> locks =
                all.stream().filter(Lock.class::isInstance).map(Lock.class::cast).toList();
        locks.forEach(Lock::lock);
        for (Object one : all) {
            if (one instanceof Condition condition) {
                signal(condition);
            }
        }
        locks.forEach(Lock::unlock);
        waiting.forEach(LockSupport::unpark);
    }

    private static void signal(Condition condition) {
        try {
            condition.signalAll();
        } catch (IllegalMonitorStateException e) {
            // No field of the object holds the lock of this condition, so skip the condition.
        }
    }

    private static List<Object> fieldsOf(Object object) throws IllegalAccessException {
        List<Object> values = new ArrayList<>();
        for (Field field : object.getClass().getDeclaredFields()) {
            if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                Object value = field.get(object);
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return values;
    }
}
