package dev.simul.grader.sandbox.linux;

import static dev.simul.grader.sandbox.linux.FilterProgram.ALLOW;
import static dev.simul.grader.sandbox.linux.FilterProgram.ASK;
import static dev.simul.grader.sandbox.linux.FilterProgram.EACCES;
import static dev.simul.grader.sandbox.linux.FilterProgram.ENOSYS;
import static dev.simul.grader.sandbox.linux.FilterProgram.EPERM;
import static dev.simul.grader.sandbox.linux.FilterProgram.fail;

import java.util.List;

/**
 * The system calls that a child may not make. All calls that a JVM needs stay allowed, and so do
 * those that Landlock decides about.
 */
final class ChildFilter {
    private static final int CLONE_THREAD = 0x10000;

    /** With these signals, a JVM suspends its own threads and wakes them from blocking calls. */
    private static final List<Integer> SIGNALS_OF_THE_JVM = List.of(12, 62);

    /** Set or get the name of a thread, ask about large pages and vectors, name memory. */
    private static final List<Integer> THREAD_SETTINGS_OF_THE_JVM =
            List.of(15, 16, 42, 51, 0x53564d41);

    static final List<Syscall> DENIED =
            List.of(
                    // Processes: only the grader may start them.
                    Syscall.FORK,
                    Syscall.VFORK,
                    Syscall.EXECVEAT,
                    // Other processes.
                    Syscall.KILL,
                    Syscall.TKILL,
                    Syscall.RT_SIGQUEUEINFO,
                    Syscall.RT_TGSIGQUEUEINFO,
                    Syscall.PIDFD_OPEN,
                    Syscall.PIDFD_GETFD,
                    Syscall.PIDFD_SEND_SIGNAL,
                    Syscall.PTRACE,
                    Syscall.PROCESS_VM_READV,
                    Syscall.PROCESS_VM_WRITEV,
                    Syscall.KCMP,
                    Syscall.SETPGID,
                    Syscall.SETSID,
                    // The network. Creating a socket fails too.
                    Syscall.CONNECT,
                    Syscall.BIND,
                    Syscall.LISTEN,
                    Syscall.ACCEPT,
                    Syscall.ACCEPT4,
                    // What Landlock does not protect: the attributes of files, news about files
                    // and, in its first versions, the length of files.
                    Syscall.TRUNCATE,
                    Syscall.INOTIFY_ADD_WATCH,
                    Syscall.CHMOD,
                    Syscall.FCHMOD,
                    Syscall.FCHMODAT,
                    Syscall.FCHMODAT2,
                    Syscall.CHOWN,
                    Syscall.FCHOWN,
                    Syscall.LCHOWN,
                    Syscall.FCHOWNAT,
                    Syscall.UTIME,
                    Syscall.UTIMES,
                    Syscall.FUTIMESAT,
                    Syscall.UTIMENSAT,
                    Syscall.SETXATTR,
                    Syscall.LSETXATTR,
                    Syscall.FSETXATTR,
                    Syscall.SETXATTRAT,
                    Syscall.REMOVEXATTR,
                    Syscall.LREMOVEXATTR,
                    Syscall.FREMOVEXATTR,
                    Syscall.REMOVEXATTRAT,
                    Syscall.FILE_SETATTR,
                    Syscall.NAME_TO_HANDLE_AT,
                    Syscall.OPEN_BY_HANDLE_AT,
                    Syscall.FANOTIFY_INIT,
                    // Memory that does not count as the memory of the process.
                    Syscall.MEMFD_CREATE,
                    Syscall.MEMFD_SECRET,
                    Syscall.SHMGET,
                    Syscall.SHMAT,
                    Syscall.SHMCTL,
                    Syscall.SHMDT,
                    Syscall.SEMGET,
                    Syscall.SEMCTL,
                    Syscall.SEMOP,
                    Syscall.SEMTIMEDOP,
                    Syscall.MSGGET,
                    Syscall.MSGCTL,
                    Syscall.MSGSND,
                    Syscall.MSGRCV,
                    Syscall.MQ_OPEN,
                    Syscall.MQ_UNLINK,
                    Syscall.MQ_TIMEDSEND,
                    Syscall.MQ_TIMEDRECEIVE,
                    Syscall.MQ_NOTIFY,
                    Syscall.MQ_GETSETATTR,
                    Syscall.ADD_KEY,
                    Syscall.REQUEST_KEY,
                    Syscall.KEYCTL,
                    // Large parts of the kernel that a JVM does not need.
                    Syscall.IO_URING_SETUP,
                    Syscall.IO_URING_ENTER,
                    Syscall.IO_URING_REGISTER,
                    Syscall.BPF,
                    Syscall.PERF_EVENT_OPEN,
                    Syscall.USERFAULTFD,
                    Syscall.SECCOMP,
                    Syscall.PERSONALITY,
                    // The system itself.
                    Syscall.UNSHARE,
                    Syscall.SETNS,
                    Syscall.CHROOT,
                    Syscall.PIVOT_ROOT,
                    Syscall.MOUNT,
                    Syscall.UMOUNT2,
                    Syscall.OPEN_TREE,
                    Syscall.OPEN_TREE_ATTR,
                    Syscall.MOVE_MOUNT,
                    Syscall.MOUNT_SETATTR,
                    Syscall.FSOPEN,
                    Syscall.FSCONFIG,
                    Syscall.FSMOUNT,
                    Syscall.FSPICK,
                    Syscall.INIT_MODULE,
                    Syscall.FINIT_MODULE,
                    Syscall.DELETE_MODULE,
                    Syscall.KEXEC_LOAD,
                    Syscall.KEXEC_FILE_LOAD,
                    Syscall.REBOOT,
                    Syscall.SWAPON,
                    Syscall.SWAPOFF,
                    Syscall.QUOTACTL,
                    Syscall.ACCT,
                    Syscall.SYSLOG,
                    Syscall.SETHOSTNAME,
                    Syscall.SETDOMAINNAME,
                    Syscall.SETTIMEOFDAY,
                    Syscall.ADJTIMEX,
                    Syscall.CLOCK_SETTIME,
                    Syscall.CLOCK_ADJTIME);

    private ChildFilter() {}

    /** Returns the program. The grader is asked whether a process may be started. */
    static FilterProgram program(Architecture architecture) {
        FilterProgram program = new FilterProgram(architecture);
        // The flags of clone3 are in memory, which a filter cannot read. The C library then uses
        // clone.
        program.on(Syscall.CLONE3, fail(ENOSYS));
        program.onBit(Syscall.CLONE, 0, CLONE_THREAD, ALLOW, ASK);
        program.on(Syscall.EXECVE, ASK);
        // The JDK reports this error as an ordinary exception of the socket.
        program.on(Syscall.SOCKET, fail(EACCES));
        program.onValues(Syscall.TGKILL, 2, SIGNALS_OF_THE_JVM, ALLOW, fail(EPERM));
        // Otherwise, a process could change what happens to it when the grader ends.
        program.onValues(Syscall.PRCTL, 0, THREAD_SETTINGS_OF_THE_JVM, ALLOW, fail(EPERM));
        DENIED.forEach(call -> program.on(call, fail(EPERM)));
        program.otherwise(ALLOW);
        return program;
    }
}
