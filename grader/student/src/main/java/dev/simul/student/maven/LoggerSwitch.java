package dev.simul.student.maven;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a logger of Maven off and on again. SLF4J has no method for this, so the level of its
 * simple logger is set. If Maven uses another logger, nothing happens, and the lines are printed.
 */
final class LoggerSwitch {
    private static final String LEVEL = "currentLogLevel";
    private static final int OFF = 50;

    private final Logger logger;

    /** The fields that hold the level: one, or none if the logger is another one. */
    private final List<Field> levels = new ArrayList<>();

    private int before = OFF;

    /**
     * Finds a logger.
     *
     * @param name the name of the logger
     */
    LoggerSwitch(String name) {
        logger = LoggerFactory.getLogger(name);
        for (Class<?> type = logger.getClass(); type != null; type = type.getSuperclass()) {
            addLevel(type);
        }
    }

    private void addLevel(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().equals(LEVEL) && field.getType() == int.class) {
                try {
                    field.setAccessible(true);
                    levels.add(field);
                } catch (RuntimeException closed) {
                    // The logger cannot be turned off.
                }
            }
        }
    }

    void off() {
        for (Field level : levels) {
            try {
                int now = level.getInt(logger);
                before = now == OFF ? before : now;
                level.setInt(logger, OFF);
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    void on() {
        for (Field level : levels) {
            try {
                if (level.getInt(logger) == OFF) {
                    level.setInt(logger, before);
                }
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
