package org.officeflow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Officeflow. */
@SpringBootApplication
public class OfficeflowApplication {

    public static void main(String[] args) {
        SpringApplication.run(OfficeflowApplication.class, args);
    }
}
