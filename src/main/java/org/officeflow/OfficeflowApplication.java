package org.officeflow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Officeflow. */
@SpringBootApplication
public class OfficeflowApplication {

    /** Runs until it is stopped; a start that fails has said why in the log, and ends with status 1. */
    public static void main(String[] args) {
        try {
            SpringApplication.run(OfficeflowApplication.class, args);
        } catch (Throwable alreadyReported) {
            System.exit(1);
        }
    }
}
