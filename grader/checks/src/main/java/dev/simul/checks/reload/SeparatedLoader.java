package dev.simul.checks.reload;

import java.io.InputStream;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/**
 * A class loader that knows which classes are an answer and which are its checks. Each run of a
 * check then loads them with two loaders: code of the answer finds neither the checks nor the
 * libraries that only checks use.
 */
public interface SeparatedLoader {
    /**
     * Returns the class file of a class of the answer, which includes the given classes.
     *
     * @param className the binary name of the class
     * @return the class file, which any check may use; or null if the answer has no such class
     */
    byte @Nullable [] ofAnswer(String className);

    /**
     * Returns the class file of a check, or of a class that only checks use.
     *
     * @param className the binary name of the class
     * @return the class file, or null if the checks have no such class
     */
    byte @Nullable [] ofChecks(String className);

    /**
     * Returns a resource of the answer.
     *
     * @param path the path of the resource
     * @return the resource, or null if the answer has no such resource
     */
    @Nullable URL resourceOfAnswer(String path);

    /**
     * Opens the class file of any class that the answer or the checks use.
     *
     * @param path the path of the class file
     * @return the class file, or null if there is none
     */
    @Nullable InputStream classFile(String path);

    /**
     * Returns the loader of everything that the answer may use and that does not change from run to
     * run: the JDK, and classes of the answer outside the package of the task.
     *
     * @return the parent of the loaders that load the answer
     */
    ClassLoader parentOfAnswer();

    /**
     * Puts the packages of the checks into a module for one loader.
     *
     * @param loader a loader that has not loaded any class of the checks
     * @param answer the loader of the answer that these checks call
     */
    void close(ClassLoader loader, ClassLoader answer);
}
