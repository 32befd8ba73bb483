package dev.simul.grader.sandbox;

import java.util.concurrent.locks.LockSupport;

/** The main class of a JVM with a child that would run forever. */
final class OrphanMain {
    private OrphanMain() {}

    /** Prints the child and the temporary folder, and waits to be killed. */
    public static void main(String[] args) throws Exception {
        Process child = new ProcessBuilder("sleep", "1000").start();
        OrphanGuard.ofThisJvm().add(child.toHandle());
        System.out.println(child.pid());
        System.out.println(RunFolder.ofThisJvm().path());
        System.out.flush();
        while (true) {
            LockSupport.park();
        }
    }
}
