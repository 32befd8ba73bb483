package dev.simul.junit.reload;

import java.util.List;

/**
 * Which classes are loaded again for each run, and where all classes come from.
 *
 * @param packages the packages whose classes, including those of subpackages, are loaded again
 * @param others loads all other classes
 * @param bytes the bytes of the classes
 */
public record Reloading(List<String> packages, ClassLoader others, ClassBytes bytes) {

    /** Copies the packages. */
    public Reloading {
        packages = List.copyOf(packages);
    }

    /**
     * Returns whether a class is loaded again for each run.
     *
     * @param className the binary name of the class
     * @return true if it is in one of the packages
     */
    public boolean reloads(String className) {
        return isIn(packages, className);
    }

    /**
     * Returns whether a class is in one of some packages or their subpackages. The unnamed package
     * has no subpackages.
     *
     * @param packages the names of the packages
     * @param className the binary name of the class
     * @return true if it is in one of the packages
     */
    public static boolean isIn(List<String> packages, String className) {
        for (String name : packages) {
            int end = name.length();
            if (name.isEmpty()
                    ? className.indexOf('.') < 0
                    : className.length() > end
                            && className.charAt(end) == '.'
                            && className.startsWith(name)) {
                return true;
            }
        }
        return false;
    }
}
