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
 * Wakes threads for nothing, as the JDK may at any time: those that wait in the monitor of an
 * object or of one of its fields, those that wait at a condition it has, and those that are parked.
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
        List<Lock> locks = all.stream().filter(Lock.class::isInstance).map(Lock.class::cast).toList();
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
            // Its lock is in no field of the object, so it is left alone.
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
