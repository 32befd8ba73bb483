package dev.simul.grader.sandbox.linux;

/**
 * The system calls that this package makes or filters, with their numbers on each architecture.
 * Numbers from 424 on are the same on both.
 */
enum Syscall {
    ACCEPT(43, 202),
    ACCEPT4(288, 242),
    ACCT(163, 89),
    ADD_KEY(248, 217),
    ADJTIMEX(159, 171),
    BIND(49, 200),
    BPF(321, 280),
    CAPGET(125, 90),
    CAPSET(126, 91),
    CHMOD(90),
    CHOWN(92),
    CHROOT(161, 51),
    CLOCK_ADJTIME(305, 266),
    CLOCK_SETTIME(227, 112),
    CLONE(56, 220),
    CLONE3(435, 435),
    CLOSE(3, 57),
    CONNECT(42, 203),
    DELETE_MODULE(176, 106),
    EXECVE(59, 221),
    EXECVEAT(322, 281),
    FANOTIFY_INIT(300, 262),
    FCHMOD(91, 52),
    FCHMODAT(268, 53),
    FCHMODAT2(452, 452),
    FCHOWN(93, 55),
    FCHOWNAT(260, 54),
    FILE_SETATTR(469, 469),
    FINIT_MODULE(313, 273),
    FORK(57),
    FSCONFIG(431, 431),
    FSETXATTR(190, 7),
    FSMOUNT(432, 432),
    FSOPEN(430, 430),
    FSPICK(433, 433),
    FREMOVEXATTR(199, 16),
    FUTIMESAT(261),
    GETTID(186, 178),
    INOTIFY_ADD_WATCH(254, 27),
    INIT_MODULE(175, 105),
    IOCTL(16, 29),
    IO_URING_ENTER(426, 426),
    IO_URING_REGISTER(427, 427),
    IO_URING_SETUP(425, 425),
    KCMP(312, 272),
    KEXEC_FILE_LOAD(320, 294),
    KEXEC_LOAD(246, 104),
    KEYCTL(250, 219),
    KILL(62, 129),
    LANDLOCK_ADD_RULE(445, 445),
    LANDLOCK_CREATE_RULESET(444, 444),
    LANDLOCK_RESTRICT_SELF(446, 446),
    LCHOWN(94),
    LISTEN(50, 201),
    LREMOVEXATTR(198, 15),
    LSETXATTR(189, 6),
    MEMFD_CREATE(319, 279),
    MEMFD_SECRET(447, 447),
    MOUNT(165, 40),
    MOUNT_SETATTR(442, 442),
    MOVE_MOUNT(429, 429),
    MQ_GETSETATTR(245, 185),
    MQ_NOTIFY(244, 184),
    MQ_OPEN(240, 180),
    MQ_TIMEDRECEIVE(243, 183),
    MQ_TIMEDSEND(242, 182),
    MQ_UNLINK(241, 181),
    MSGCTL(71, 187),
    MSGGET(68, 186),
    MSGRCV(70, 188),
    MSGSND(69, 189),
    NAME_TO_HANDLE_AT(303, 264),
    OPENAT(257, 56),
    OPEN_BY_HANDLE_AT(304, 265),
    OPEN_TREE(428, 428),
    OPEN_TREE_ATTR(467, 467),
    PERF_EVENT_OPEN(298, 241),
    PERSONALITY(135, 92),
    PIDFD_GETFD(438, 438),
    PIDFD_OPEN(434, 434),
    PIDFD_SEND_SIGNAL(424, 424),
    PIVOT_ROOT(155, 41),
    PRCTL(157, 167),
    PRLIMIT64(302, 261),
    PROCESS_VM_READV(310, 270),
    PROCESS_VM_WRITEV(311, 271),
    PTRACE(101, 117),
    REBOOT(169, 142),
    REMOVEXATTR(197, 14),
    REMOVEXATTRAT(466, 466),
    REQUEST_KEY(249, 218),
    QUOTACTL(179, 60),
    RT_SIGQUEUEINFO(129, 138),
    RT_TGSIGQUEUEINFO(297, 240),
    SECCOMP(317, 277),
    SEMCTL(66, 191),
    SEMGET(64, 190),
    SEMOP(65, 193),
    SEMTIMEDOP(220, 192),
    SETDOMAINNAME(171, 162),
    SETHOSTNAME(170, 161),
    SETNS(308, 268),
    SETPGID(109, 154),
    SETSID(112, 157),
    SETTIMEOFDAY(164, 170),
    SETXATTR(188, 5),
    SETXATTRAT(463, 463),
    SHMAT(30, 196),
    SHMCTL(31, 195),
    SHMDT(67, 197),
    SHMGET(29, 194),
    SOCKET(41, 198),
    SWAPOFF(168, 225),
    SWAPON(167, 224),
    SYSLOG(103, 116),
    TGKILL(234, 131),
    TKILL(200, 130),
    TRUNCATE(76, 45),
    UMOUNT2(166, 39),
    UNSHARE(272, 97),
    USERFAULTFD(323, 282),
    UTIME(132),
    UTIMENSAT(280, 88),
    UTIMES(235),
    VFORK(58);

    private static final int NONE = -1;

    private final int onX86;
    private final int onArm;

    Syscall(int onX86) {
        this(onX86, NONE);
    }

    Syscall(int onX86, int onArm) {
        this.onX86 = onX86;
        this.onArm = onArm;
    }

    /** Returns whether an architecture has this call. */
    boolean isOn(Architecture architecture) {
        return number(architecture) != NONE;
    }

    /** Returns the number of this call on an architecture. */
    int number(Architecture architecture) {
        return architecture == Architecture.X86_64 ? onX86 : onArm;
    }
}
